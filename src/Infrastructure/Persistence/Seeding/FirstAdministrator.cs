using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence.Seeding.Data;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>
/// The administrator of a shop that has none, with the official shop: somebody has to make the first category and to appoint the others. No seeded row
/// remembers them, for they are no example that is taken away again.
/// </summary>
/// <param name="context">The database, within the transaction of its caller.</param>
internal sealed class FirstAdministrator(ShopDbContext context)
{
    /// <summary>Whether there is an administrator already.</summary>
    public Task<bool> IsThereAsync(CancellationToken ct) => context.Users.AnyAsync(user => user.Role == GlobalRole.Admin, ct);

    /// <summary>Makes the administrator.</summary>
    /// <param name="passwordHash">The password's hash.</param>
    /// <param name="now">The time (UTC).</param>
    /// <param name="ct">Cancels.</param>
    public async Task<SeedReport> MakeAsync(string passwordHash, DateTimeOffset now, CancellationToken ct)
    {
        var obstacles = await new SeedNameConflicts(context).OfAdministratorAsync(ct);
        if (obstacles.Count > 0)
        {
            return SeedReport.Blocked(obstacles);
        }

        var admin = User.Register(PeopleSeed.Admin, PeopleSeed.EmailOf(PeopleSeed.Admin), phoneNumber: null, passwordHash, now);
        admin.VerifyEmail(now);
        // There is nobody else yet who could.
        admin.Appoint(GlobalRole.Admin, ActorOf(admin), now).OrThrow();
        context.Add(admin);
        await context.SaveChangesAsync(ct);

        context.Add(Shop.Open(admin, ActorOf(admin), Official(), now).Value);
        await context.SaveChangesAsync(ct);
        return SeedReport.Done(new Dictionary<string, int>(StringComparer.Ordinal) { [nameof(User)] = 1, [nameof(Shop)] = 1 });
    }

    private static Actor ActorOf(User admin) =>
        new()
        {
            UserId = admin.Id,
            IsAdmin = true,
            IsVerified = true,
        };

    private static ShopDescription Official()
    {
        var seed = ShopSeed.All.Single(shop => shop.Slug == ShopSeed.Official);
        return new ShopDescription(seed.Name, seed.Slug, seed.Description, PhoneNumber: null, Address: null, IsActive: true);
    }
}
