using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>The properties by which attempts are grouped.</summary>
/// <param name="Action">What was attempted.</param>
/// <param name="UserId">On whose account; null where there is none.</param>
/// <param name="Reason">Why it came to nothing.</param>
/// <param name="IpAddress">From where.</param>
internal sealed record RefusedAttempt(AuditAction Action, long? UserId, string Reason, string? IpAddress);

/// <summary>
/// Counts refused attempts and audits them every second: of equal ones in a minute the first at once, and the number of the others at the end of the
/// minute. At most <see cref="MaxDistinct"/> different ones per minute are told apart, so a flood makes few entries, and no request waits for a write.
/// </summary>
internal sealed partial class RefusedAttempts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RefusedAttempts> logger)
    : BackgroundService
{
    /// <summary>How many different attempts per minute get entries of their own.</summary>
    public const int MaxDistinct = 200;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock counting = new();
    private readonly SemaphoreSlim saving = new(1);
    private Dictionary<RefusedAttempt, Tally> tallies = [];
    private DateTimeOffset windowEnd;

    /// <summary>Counts one.</summary>
    /// <param name="attempt">Which.</param>
    /// <param name="device">With what.</param>
    /// <param name="traceId">In which request.</param>
    public void Count(RefusedAttempt attempt, string? device, string? traceId)
    {
        lock (counting)
        {
            var known =
                tallies.ContainsKey(attempt) || tallies.Count < MaxDistinct ? attempt : attempt with { UserId = null, IpAddress = null };
            if (!tallies.TryGetValue(known, out var tally))
            {
                tallies[known] = tally = known == attempt ? new Tally(device, traceId) : new Tally(Device: null, TraceId: null);
            }

            tally.Waiting++;
            tally.LastAt = clock.GetUtcNow();
        }
    }

    /// <summary>Saves the entries that are due.</summary>
    public async Task SaveAsync(CancellationToken ct)
    {
        await saving.WaitAsync(ct);
        try
        {
            await SaveAsync(Due(all: false), ct);
        }
        finally
        {
            saving.Release();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SaveAsync(Due(all: true), cancellationToken);
    }

    public override void Dispose()
    {
        saving.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SaveAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The stop saves the rest.
        }
    }

    // Removed before saving: attempts counted meanwhile are saved next time.
    private List<(RefusedAttempt Attempt, Tally Tally, int Count)> Due(bool all)
    {
        lock (counting)
        {
            var now = clock.GetUtcNow();
            var isOver = all || now >= windowEnd;
            var due = tallies
                .Where(one => one.Value.Waiting > 0 && (isOver || !one.Value.IsTold))
                .Select(one => (Attempt: one.Key, Tally: one.Value, Count: one.Value.Waiting))
                .ToList();
            foreach (var (_, tally, _) in due)
            {
                (tally.Waiting, tally.IsTold) = (0, true);
            }

            if (isOver)
            {
                // A saved attempt starts a new minute, in which further ones are only counted.
                tallies = tallies.Where(one => !all && due.Exists(told => told.Attempt == one.Key)).ToDictionary();
                windowEnd = now + Window;
            }

            return due;
        }
    }

    private async Task SaveAsync(List<(RefusedAttempt Attempt, Tally Tally, int Count)> due, CancellationToken ct)
    {
        if (due.Count == 0)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
            context.AddRange(due.Select(one => EntryOf(one.Attempt, one.Tally, one.Count)));
            await context.SaveChangesAsync(ct);
        }
        catch (Exception failure)
        {
            LogFailed(failure, due.Count);
            PutBack(due);
        }
    }

    // The database is unavailable: retried in the next second.
    private void PutBack(List<(RefusedAttempt Attempt, Tally Tally, int Count)> due)
    {
        lock (counting)
        {
            foreach (var (attempt, tally, count) in due)
            {
                var waiting = tallies.TryGetValue(attempt, out var later) ? later : tallies[attempt] = tally;
                waiting.Waiting += count;
                waiting.IsTold = false;
            }
        }
    }

    private static AuditEntry EntryOf(RefusedAttempt attempt, Tally tally, int count) =>
        AuditEntry.Of(
            new AuditEvent(
                attempt.Action,
                AuditSubject.User,
                attempt.UserId,
                [
                    new AuditChange("reason", From: null, attempt.Reason),
                    new AuditChange("attempts", From: null, count.ToString(CultureInfo.InvariantCulture)),
                ]
            ),
            new AuditOrigin(UserId: null, new ClientTrace(tally.Device, attempt.IpAddress), tally.TraceId),
            tally.LastAt
        );

    [LoggerMessage(LogLevel.Warning, "{Count} sorts of refused attempts could not be saved; they are kept and tried again")]
    private partial void LogFailed(Exception failure, int count);

    private sealed record Tally(string? Device, string? TraceId)
    {
        public int Waiting { get; set; }

        public bool IsTold { get; set; }

        public DateTimeOffset LastAt { get; set; }
    }
}
