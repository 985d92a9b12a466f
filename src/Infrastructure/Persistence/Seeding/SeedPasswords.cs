using System.Security.Cryptography;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>The hashes that the seeded accounts get.</summary>
/// <param name="Admin">The administrator's.</param>
/// <param name="People">Everybody else's: hashing is slow on purpose, so it is done once and shared.</param>
internal sealed record SeedPasswords(string Admin, string People)
{
    /// <summary>Hashes what is configured.</summary>
    /// <exception cref="InvalidOperationException">The administrator would have no password.</exception>
    public static async Task<SeedPasswords> FromAsync(
        SeedOptions options,
        Func<string, CancellationToken, Task<string>> hash,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(options.AdminPassword))
        {
            throw new InvalidOperationException(
                "Seed:AdminPassword is not set. Outside Development the administrator has no default password."
            );
        }

        return new(await hash(options.AdminPassword, ct), await hash(options.PeoplePassword ?? Unguessable(), ct));
    }

    private static string Unguessable() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
