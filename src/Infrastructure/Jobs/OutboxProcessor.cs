using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Delivers what is due.</summary>
public interface IOutboxProcessor
{
    /// <summary>
    /// Delivers until nothing is due any more, or until it is asked to stop: then it finishes what it has begun and takes nothing new. Several runs at
    /// once share the places for deliveries, so that one which waits for a recipient keeps no other message waiting.
    /// </summary>
    /// <returns>How many messages were taken.</returns>
    Task<int> RunAsync(CancellationToken stopping);
}

/// <inheritdoc cref="IOutboxProcessor"/>
internal sealed partial class OutboxProcessor(
    OutboxLeases leases,
    OutboxDelivery delivery,
    IOptions<JobOptions> options,
    ILogger<OutboxProcessor> logger
) : IOutboxProcessor, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private int places = options.Value.Parallelism;

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var taken = 0;
        var running = new List<Task>();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var messages = await TakeAsync(stopping);
                taken += messages.Count;
                running.AddRange(messages.Where(message => message.State is OutboxState.Processing).Select(DeliverAsync));
                if (running.Count > 0)
                {
                    await Task.WhenAny(running);
                    running.RemoveAll(one => one.IsCompleted);
                }
                else if (messages.Count == 0)
                {
                    break;
                }
            }
        }
        finally
        {
            await Task.WhenAll(running);
        }

        return taken;
    }

    public void Dispose() => turn.Dispose();

    // As many as are delivered at once: a message that waited in line would use up its lease. One run takes at a time, so that another one which was
    // started by a later commit looks again instead of finding no place.
    private async Task<IReadOnlyList<OutboxMessage>> TakeAsync(CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            var free = Volatile.Read(ref places);
            var messages = free > 0 ? await leases.TakeAsync(free, stopping) : [];
            Interlocked.Add(ref places, -messages.Count(message => message.State is OutboxState.Processing));
            return messages;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task DeliverAsync(OutboxMessage message)
    {
        try
        {
            await DeliverAndRecordAsync(message);
        }
        finally
        {
            Interlocked.Increment(ref places);
        }
    }

    private async Task DeliverAndRecordAsync(OutboxMessage message)
    {
        var error = await delivery.DeliverAsync(message);
        try
        {
            await leases.RecordAsync(message, error);
        }
        catch (Exception failure)
        {
            // The lease ends by itself and the message is tried again: at least once is what the outbox promises.
            LogUnrecorded(failure, message.Id);
        }
    }

    [LoggerMessage(LogLevel.Error, "The result of outbox message {Id} could not be recorded; it will be delivered again")]
    private partial void LogUnrecorded(Exception failure, long id);
}
