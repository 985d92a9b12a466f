using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>ASP.NET Core Identity's hasher (PBKDF2 with HMAC-SHA-512, a salt of 128 bits), a bounded number of times at once.</summary>
public sealed class IdentityPasswordHasher : IPasswordHasher, IDisposable
{
    // Identity's hasher asks for a user and uses none.
    private static readonly object NoUser = new();

    private readonly PasswordHasher<object> hasher;
    private readonly SemaphoreSlim places;
    private readonly string nobodysHash;

    /// <summary>Hashes at the cost that the settings say.</summary>
    public IdentityPasswordHasher(IOptions<PasswordHashingOptions> options)
    {
        var cost = new PasswordHasherOptions { IterationCount = options.Value.Iterations };
        hasher = new PasswordHasher<object>(Options.Create(cost));
        places = new SemaphoreSlim(options.Value.Places);
        nobodysHash = hasher.HashPassword(NoUser, OpaqueToken.Create().Value);
    }

    /// <inheritdoc/>
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        InPlaceAsync(() => hasher.HashPassword(NoUser, password), cancellationToken);

    /// <inheritdoc/>
    public async Task<PasswordCheck> VerifyAsync(string? hash, string password, CancellationToken cancellationToken)
    {
        var outcome = await InPlaceAsync(() => hasher.VerifyHashedPassword(NoUser, hash ?? nobodysHash, password), cancellationToken);
        return (hash, outcome) switch
        {
            (null, _) or (_, PasswordVerificationResult.Failed) => PasswordCheck.Failed,
            (_, PasswordVerificationResult.SuccessRehashNeeded) => PasswordCheck.SuccessRehashNeeded,
            _ => PasswordCheck.Success,
        };
    }

    /// <inheritdoc/>
    public Task VerifyAgainstNobodyAsync(string password, CancellationToken cancellationToken) =>
        VerifyAsync(hash: null, password, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private async Task<T> InPlaceAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            places.Release();
        }
    }
}
