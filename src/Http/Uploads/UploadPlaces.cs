using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;

namespace ShopClean.Http.Uploads;

/// <summary>Limits the uploads of each user, and shares the disk for temporary files among users.</summary>
internal sealed class UploadPlaces : IDisposable
{
    // However small they are, each has a connection and a picture in memory.
    private const int MostAtOnce = 32;
    private const int MostWaitingPerUser = 10;
    private const long Megabyte = 1024 * 1024;

    private readonly TimeSpan longestWait;
    private readonly long least;
    private readonly FairQueue disk;
    private readonly PartitionedRateLimiter<long> users;

    public UploadPlaces(IOptions<UploadsOptions> settings)
    {
        var options = settings.Value;
        longestWait = TimeSpan.FromSeconds(options.MaxWaitSeconds);
        least = options.TemporaryMegabytes * Megabyte / MostAtOnce;
        disk = new FairQueue(options.TemporaryMegabytes * Megabyte, options.MaxWaiting);
        users = PartitionedRateLimiter.Create<long, long>(user =>
            RateLimitPartition.GetConcurrencyLimiter(
                user,
                _ => new ConcurrencyLimiterOptions { PermitLimit = options.MaxPerUser, QueueLimit = MostWaitingPerUser }
            )
        );
    }

    /// <summary>Waits for a place for an upload, which is given back by disposing it.</summary>
    /// <param name="user">Who uploads.</param>
    /// <param name="bytes">How large the body may be.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="OverloadedException">Too many wait already, or it waited too long.</exception>
    public async Task<IDisposable> EnterAsync(long user, long bytes, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(longestWait);
        RateLimitLease? turn = null;
        try
        {
            turn = await users.AcquireAsync(user, cancellationToken: patience.Token);
            if (turn.IsAcquired && await disk.EnterAsync(user, Math.Max(bytes, least), patience.Token) is { } share)
            {
                var place = new Place(turn, share);
                turn = null;
                return place;
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // It waited too long.
        }
        finally
        {
            turn?.Dispose();
        }

        ct.ThrowIfCancellationRequested();
        throw new OverloadedException("too many uploads are under way");
    }

    public void Dispose() => users.Dispose();

    private sealed class Place(RateLimitLease turn, IDisposable share) : IDisposable
    {
        public void Dispose()
        {
            share.Dispose();
            turn.Dispose();
        }
    }
}
