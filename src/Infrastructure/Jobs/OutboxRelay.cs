using Hangfire;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Jobs.Engine;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>
/// Creates the job of each committed message: right after the commit, and every <see cref="JobOptions.PollSeconds"/> for messages of nodes that died.
/// </summary>
/// <remarks>
/// It queries for messages rather than being given keys, as the database generates them and other nodes don't signal here. Each message is locked by its
/// transaction and skipped by other nodes. It works sequentially, so as not to take the database from writers.
/// </remarks>
internal sealed partial class OutboxRelay(
    IServiceScopeFactory scopes,
    IBackgroundJobClient jobs,
    OutboxRoutes routes,
    IOptions<JobOptions> options,
    TimeProvider clock,
    ILogger<OutboxRelay> logger
) : BackgroundService, IOutboxSignal
{
    private readonly SemaphoreSlim wake = new(0);
    private int noted;

    public void Notify()
    {
        if (Interlocked.Exchange(ref noted, 1) == 0)
        {
            wake.Release();
        }
    }

    /// <summary>Creates the job of the oldest message without one.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RelayOneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        if (await context.LockNextWithoutJob().SingleOrDefaultAsync(ct) is not { } message)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        message.HandOver(CreateJob(message, now), now);
        // Not cancellable from here on: the job exists.
        await context.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(options.Value.PollSeconds);
        // Off the start's path.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RelayOneAsync(stoppingToken))
                {
                    // The next one.
                }

                await wake.WaitAsync(pause, stoppingToken);
                Volatile.Write(ref noted, 0);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is unavailable: retried later, the rows are still there.
                LogFailed(failure.Message);
                await Task.Delay(pause, stoppingToken);
            }
        }
    }

    private string CreateJob(OutboxMessage message, DateTimeOffset now)
    {
        var title = OutboxTitle.For(routes.Find(message.Type)?.Title ?? message.Type, message.Recipient);
        IState state = message.NextAttemptAt - now is { Ticks: > 0 } delay ? new ScheduledState(delay) : new EnqueuedState();
        return jobs.Create(OutboxJob.For(message.Id, title), state);
    }

    [LoggerMessage(LogLevel.Error, "Committed messages could not be given their jobs, trying again: {Reason}")]
    private partial void LogFailed(string reason);
}

/// <summary>Queries messages without a job, in the SQL of each database.</summary>
internal static class MessagesWithoutJob
{
    /// <summary>The oldest message without a job, locked until the transaction ends. Rows locked by another relay are skipped.</summary>
    public static IQueryable<OutboxMessage> LockNextWithoutJob(this DbContext context) =>
        context.Set<OutboxMessage>().FromSql(context.Database.IsNpgsql() ? PostgreSql : SqlServer).AsTracking();

    // The condition must equal the index's filter for the index to be used.
    private static FormattableString PostgreSql =>
        $"""
            SELECT * FROM outbox_messages WHERE job_id IS NULL AND state = 'Pending'
            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static FormattableString SqlServer =>
        $"""
            SELECT TOP (1) * FROM outbox_messages WITH (UPDLOCK, ROWLOCK, READPAST)
            WHERE job_id IS NULL AND state = 'Pending' ORDER BY id
            """;
}
