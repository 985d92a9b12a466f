using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence.Seeding.Data;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>Fills an empty shop with a marketplace to look at, and takes it away again.</summary>
/// <param name="context">The database; its tracked rows are forgotten.</param>
/// <param name="options">The passwords.</param>
/// <param name="clock">The clock, from which the dates of the rows are counted back.</param>
/// <param name="hashPassword">How a password is hashed.</param>
public sealed class MarketplaceSeeder(
    ShopDbContext context,
    SeedOptions options,
    TimeProvider clock,
    Func<string, CancellationToken, Task<string>> hashPassword
)
{
    /// <summary>Makes the rows, all or none. Where they are there already it changes nothing, so every node may call it when it starts.</summary>
    /// <returns><see cref="SeedOutcome.Blocked"/> where names that it needs are taken.</returns>
    public async Task<SeedReport> SeedAsync(CancellationToken ct = default)
    {
        if (await IsSeededAsync(ct))
        {
            return SeedReport.NothingToDo;
        }

        // Before the transaction: a node that waits for this one should not wait for slow hashing too.
        var passwords = await SeedPasswords.FromAsync(options, hashPassword, ct);
        return await InTransactionAsync(() => SeedAsync(passwords, ct), ct);
    }

    /// <summary>Makes the administrator with the official shop where there is no administrator and a password is set; any node may call it.</summary>
    /// <returns><see cref="SeedOutcome.Blocked"/> where the names are taken.</returns>
    public async Task<SeedReport> MakeAdministratorAsync(CancellationToken ct = default)
    {
        var first = new FirstAdministrator(context);
        if (string.IsNullOrEmpty(options.AdminPassword) || await first.IsThereAsync(ct))
        {
            return SeedReport.NothingToDo;
        }

        var hash = await hashPassword(options.AdminPassword, ct);
        try
        {
            return await InTransactionAsync(() => first.MakeAsync(hash, clock.GetUtcNow(), ct), ct);
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
            // Whatever else went wrong is no lost race.
            if (await first.IsThereAsync(ct))
            {
                return SeedReport.NothingToDo;
            }

            throw;
        }
    }

    /// <summary>Removes the seeded rows with all that belongs to seeded people and shops, and nothing else; all or nothing.</summary>
    /// <returns><see cref="SeedOutcome.Blocked"/> where rows of others need seeded ones.</returns>
    public Task<SeedReport> UnseedAsync(CancellationToken ct = default) => InTransactionAsync(() => new SeedUndo(context).RunAsync(ct), ct);

    /// <summary>Whether the seeded rows are there.</summary>
    public Task<bool> IsSeededAsync(CancellationToken ct = default) =>
        context.Set<SeededRow>().AnyAsync(row => row.Kind == SeededRow.Marketplace, ct);

    private async Task<SeedReport> SeedAsync(SeedPasswords passwords, CancellationToken ct)
    {
        if (!await ClaimAsync(ct))
        {
            return SeedReport.NothingToDo;
        }

        var obstacles = await new SeedNameConflicts(context).FindAsync(ct);
        return obstacles.Count == 0
            ? SeedReport.Done(await new Marketplace(context).FillAsync(passwords, new SeedTime(clock.GetUtcNow()), ct))
            : SeedReport.Blocked(obstacles);
    }

    private async Task<bool> ClaimAsync(CancellationToken ct)
    {
        try
        {
            context.Add(SeededRow.Claim());
            await context.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            await context.Database.RollbackTransactionAsync(ct);
            // Whatever else went wrong is no lost race.
            if (await IsSeededAsync(ct))
            {
                return false;
            }

            throw;
        }
    }

    // Only work that is done is kept. The strategy repeats the whole where the provider is set to retry.
    private Task<SeedReport> InTransactionAsync(Func<Task<SeedReport>> work, CancellationToken ct) =>
        context
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                context.ChangeTracker.Clear();
                await using var transaction = await context.Database.BeginTransactionAsync(ct);
                var report = await work();
                if (report.Outcome == SeedOutcome.Done)
                {
                    await transaction.CommitAsync(ct);
                }

                context.ChangeTracker.Clear();
                return report;
            });
}
