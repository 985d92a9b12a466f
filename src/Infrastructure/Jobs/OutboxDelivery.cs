using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Delivers one message by its handler, in its own scope and with a timeout.</summary>
internal sealed partial class OutboxDelivery(
    IServiceScopeFactory scopes,
    OutboxRoutes routes,
    TimeProvider clock,
    ILogger<OutboxDelivery> logger
)
{
    /// <summary>Delivers the message.</summary>
    /// <param name="message">The message, which a job has begun to deliver.</param>
    /// <param name="ct">Ends the delivery early.</param>
    /// <exception cref="DeliveryException">It was not delivered.</exception>
    public async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        // While versions are mixed, another node may know the type: the message waits for it.
        var route = routes.Find(message.Type) ?? throw new DeliveryException($"This node has no handler for {message.Type}.");
        using var timeout = new CancellationTokenSource(OutboxRetries.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            // A handler that ignores its token is abandoned: the message is retried, and others need not wait.
            await route.DeliverAsync(scope.ServiceProvider, message.Payload, message.Recipient, either.Token).WaitAsync(either.Token);
            LogDelivered(message.Id, message.Type, message.Attempts);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            LogTimeout(message.Id, message.Type, message.Attempts);
            throw new DeliveryException($"It took longer than {OutboxRetries.Timeout.TotalSeconds} s.");
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            LogFailed(failure, message.Id, message.Type, message.Attempts);
            throw DeliveryException.Of(failure, message.Recipient);
        }
    }

    [LoggerMessage(LogLevel.Information, "Outbox message {Id} ({Type}) was delivered at attempt {Attempt}")]
    private partial void LogDelivered(long id, string type, int attempt);

    [LoggerMessage(LogLevel.Warning, "Outbox message {Id} ({Type}) took too long at attempt {Attempt}")]
    private partial void LogTimeout(long id, string type, int attempt);

    [LoggerMessage(LogLevel.Warning, "Outbox message {Id} ({Type}) was not delivered at attempt {Attempt}")]
    private partial void LogFailed(Exception failure, long id, string type, int attempt);
}
