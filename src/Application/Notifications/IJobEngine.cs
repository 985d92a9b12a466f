using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Notifications;

/// <summary>What operators can do to the job of a message. The message says so afterwards, once the call returns.</summary>
public interface IJobEngine
{
    /// <summary>Runs the job again at once, with all attempts anew; a message whose job is gone gets a new one.</summary>
    Task RetryAsync(OutboxMessage message, CancellationToken ct);

    /// <summary>Deletes the job, so that it does not run.</summary>
    Task DeleteAsync(OutboxMessage message, CancellationToken ct);

    /// <summary>The key of the message that a job delivers; null where there is no such job, or it delivers none.</summary>
    long? MessageOf(string jobId);
}
