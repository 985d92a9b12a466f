using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Hands one message to its handler, in a scope and a time of its own.</summary>
internal sealed partial class OutboxDelivery(
    IServiceScopeFactory scopes,
    IEnumerable<OutboxRoute> routes,
    TimeProvider clock,
    ILogger<OutboxDelivery> logger
)
{
    private readonly Dictionary<string, OutboxRoute> routes = routes.ToDictionary(route => route.Type, StringComparer.Ordinal);

    /// <summary>Delivers the message.</summary>
    /// <returns>Why it was not delivered; null where it was.</returns>
    public async Task<string?> DeliverAsync(OutboxMessage message)
    {
        // While versions are mixed, another node may know the sort: the message waits for it.
        if (!routes.TryGetValue(message.Type, out var route))
        {
            return $"This node has no handler for {message.Type}.";
        }

        using var timeout = new CancellationTokenSource(OutboxRetries.Timeout, clock);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            // A handler that ignores its token is left behind: the message is tried again, and the others need not wait for it.
            await route.DeliverAsync(scope.ServiceProvider, message.Payload, message.Recipient, timeout.Token).WaitAsync(timeout.Token);
            LogDelivered(message.Id, message.Type, message.Attempts);
            return null;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            LogTimeout(message.Id, message.Type, message.Attempts);
            return $"It took longer than {OutboxRetries.Timeout.TotalSeconds} s.";
        }
        catch (Exception failure)
        {
            LogFailed(failure, message.Id, message.Type, message.Attempts);
            return Told(failure);
        }
    }

    // What lies below says more: "Failure sending mail" is what is told of any refused connection.
    private static string Told(Exception failure) =>
        $"{failure.GetType().Name}: {failure.Message}"
        + (failure.GetBaseException() is var cause && cause != failure ? $" ({cause.Message})" : "");

    [LoggerMessage(LogLevel.Information, "Outbox message {Id} ({Type}) was delivered at attempt {Attempt}")]
    private partial void LogDelivered(long id, string type, int attempt);

    [LoggerMessage(LogLevel.Warning, "Outbox message {Id} ({Type}) took too long at attempt {Attempt}")]
    private partial void LogTimeout(long id, string type, int attempt);

    [LoggerMessage(LogLevel.Warning, "Outbox message {Id} ({Type}) was not delivered at attempt {Attempt}")]
    private partial void LogFailed(Exception failure, long id, string type, int attempt);
}
