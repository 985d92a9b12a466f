using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Lets one node migrate at a time.</summary>
/// <remarks>
/// EF Core takes a lock of its own, and on SQL Server it lasts for the whole run. On PostgreSQL it is a table lock, which ends with
/// the transaction of each migration: a second node slips in between two of them and both apply the next. An advisory lock of the
/// session has no such gap, and PostgreSQL drops it when a node dies.
/// </remarks>
internal sealed class MigrationLock : IAsyncDisposable
{
    // Any number that nothing else of ours uses.
    private const long Key = 7_402_115_001;

    private readonly ShopDbContext context;

    private MigrationLock(ShopDbContext context) => this.context = context;

    /// <summary>Waits until no other node migrates.</summary>
    public static async Task<MigrationLock> AcquireAsync(ShopDbContext context, CancellationToken ct)
    {
        await context.Database.OpenConnectionAsync(ct);
        var held = new MigrationLock(context);
        try
        {
            await held.RunAsync("SELECT pg_advisory_lock({0})", ct);
            return held;
        }
        catch
        {
            await context.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>Releases the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await RunAsync("SELECT pg_advisory_unlock({0})", CancellationToken.None);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task RunAsync(string sql, CancellationToken ct)
    {
        if (context is PostgreSqlShopDbContext)
        {
            await context.Database.ExecuteSqlRawAsync(sql, [Key], ct);
        }
    }
}
