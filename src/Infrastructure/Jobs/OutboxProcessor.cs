using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Delivers what is due.</summary>
public interface IOutboxProcessor
{
    /// <summary>Delivers until nothing is due any more, or until it is asked to stop: then it finishes what it has begun and takes nothing new.</summary>
    /// <returns>How many messages were taken.</returns>
    Task<int> RunAsync(CancellationToken stopping);
}

/// <inheritdoc cref="IOutboxProcessor"/>
/// <typeparam name="TContext">The context that has the messages.</typeparam>
internal sealed partial class OutboxProcessor<TContext>(
    OutboxLeases<TContext> leases,
    OutboxDelivery delivery,
    IOptions<JobOptions> options,
    ILogger<OutboxProcessor<TContext>> logger
) : IOutboxProcessor
    where TContext : DbContext
{
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var taken = 0;
        while (!stopping.IsCancellationRequested && await RunBatchAsync(stopping) is > 0 and var batch)
        {
            taken += batch;
        }

        return taken;
    }

    // A batch is as large as what is delivered at once: a message that waited in line would use up its lease.
    private async Task<int> RunBatchAsync(CancellationToken stopping)
    {
        var messages = await leases.TakeAsync(options.Value.Parallelism, stopping);
        await Task.WhenAll(messages.Where(message => message.State is OutboxState.Processing).Select(DeliverAsync));
        return messages.Count;
    }

    private async Task DeliverAsync(OutboxMessage message)
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
