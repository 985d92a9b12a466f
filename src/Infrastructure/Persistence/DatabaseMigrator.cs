using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Brings the database up to the newest migration when the program starts; any number of nodes may start at once.</summary>
/// <param name="context">The database.</param>
/// <param name="clock">Measures the waiting.</param>
/// <param name="logger">Hears what is waited for.</param>
public sealed partial class DatabaseMigrator(ShopDbContext context, TimeProvider clock, ILogger<DatabaseMigrator> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // An index on a large table takes longer than any request may, and so does waiting for the node that builds it.
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromHours(1);

    /// <summary>How long a database that does not answer is waited for: in a container it often starts beside the program.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Applies what is pending, and installs Hangfire's tables; makes the database where there is none.</summary>
    /// <exception cref="TimeoutException">The database still does not answer.</exception>
    /// <exception cref="DbException">It refuses.</exception>
    public async Task MigrateAsync(CancellationToken ct = default)
    {
        var usual = context.Database.GetCommandTimeout();
        context.Database.SetCommandTimeout(CommandTimeout);
        try
        {
            await MigratePatientlyAsync(ct);
        }
        finally
        {
            context.Database.SetCommandTimeout(usual);
        }
    }

    private async Task MigratePatientlyAsync(CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await MakeDatabaseAsync(ct);
                // Nearly every start: nothing is pending, and nobody has to wait for a migration.
                if (await IsUpToDateAsync(ct))
                {
                    return;
                }

                await using var migration = await MigrationLock.AcquireAsync(context, ct);
                await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
                await context.Database.MigrateAsync(ct);
                await HangfireSchema.InstallAsync(context, ct);
                return;
            }
            catch (Exception failure) when (DatabaseOutage.CauseOf(failure) is { } cause && MayPass(cause))
            {
                if (clock.GetElapsedTime(start) >= ConnectTimeout)
                {
                    throw new TimeoutException(
                        $"The database did not answer in {ConnectTimeout.TotalSeconds:0} s: {cause.Message}",
                        failure
                    );
                }

                LogWaiting(cause.Message);
                await Task.Delay(Pause, clock, ct);
            }
        }
    }

    // Asking a history that is not there yet, on the very first start, would stand in the log as a failure.
    private async Task<bool> IsUpToDateAsync(CancellationToken ct) =>
        await context.GetService<IRelationalDatabaseCreator>().HasTablesAsync(ct)
        && !(await context.Database.GetPendingMigrationsAsync(ct)).Any()
        && await HangfireSchema.InstalledVersionAsync(context, ct) >= HangfireSchema.NewestVersion(context);

    private async Task MakeDatabaseAsync(CancellationToken ct)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(ct))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(ct);
        }
        catch (DbException)
        {
            // Another node may have made it meanwhile.
            if (!await creator.ExistsAsync(ct))
            {
                throw;
            }
        }
    }

    // A wrong password or broken SQL stays wrong, so waiting would only hide it.
    private static bool MayPass(DbException failure) =>
        failure.IsTransient || failure.GetBaseException() is SocketException or TimeoutException or IOException;

    [LoggerMessage(LogLevel.Warning, "The database cannot be migrated yet, trying again: {Reason}")]
    private partial void LogWaiting(string reason);
}
