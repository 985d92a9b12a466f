using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Brings the database up to the newest migration when the program starts.</summary>
/// <remarks>
/// Any number of nodes may start at once: EF Core takes a lock of the database before it looks at what is pending, so one node
/// migrates and the others find nothing left to do.
/// </remarks>
/// <param name="context">The database.</param>
/// <param name="clock">Measures the waiting.</param>
/// <param name="logger">Hears what is waited for.</param>
public sealed partial class DatabaseMigrator(ShopDbContext context, TimeProvider clock, ILogger<DatabaseMigrator> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long a database that does not answer is waited for: in a container it often starts beside the program.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Applies what is pending; makes the database where there is none.</summary>
    /// <exception cref="DbException">The database still does not answer, or refuses.</exception>
    public async Task MigrateAsync(CancellationToken ct = default)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await context.Database.MigrateAsync(ct);
                return;
            }
            catch (DbException failure) when (MayPass(failure) && clock.GetElapsedTime(start) < Patience)
            {
                LogWaiting(failure.Message);
                await Task.Delay(Pause, clock, ct);
            }
        }
    }

    // A wrong password or broken SQL stays wrong, so waiting would only hide it.
    private static bool MayPass(DbException failure) =>
        failure.IsTransient || failure.GetBaseException() is SocketException or TimeoutException or IOException || LostRace(failure);

    // Two nodes that find no database, or no history table, both make it; the loser finds it on its next try.
    private static bool LostRace(DbException failure) => failure.SqlState is "42P04" or "42P06" or "42P07" or "23505";

    [LoggerMessage(LogLevel.Warning, "The database cannot be migrated yet, trying again: {Reason}")]
    private partial void LogWaiting(string reason);
}
