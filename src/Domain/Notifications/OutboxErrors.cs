using ShopClean.Domain.Common;

namespace ShopClean.Domain.Notifications;

/// <summary>The failures of an operation on a message.</summary>
public static class OutboxErrors
{
    /// <summary>There is no such job.</summary>
    public static readonly Error NotFound = Error.NotFound("Job");

    /// <summary>A node is delivering it right now.</summary>
    public static readonly Error InProgress = Error.InUse("The job is being processed. Try again in a minute.");

    /// <summary>It was delivered: trying again would send it twice.</summary>
    public static readonly Error AlreadyDelivered = Error.InUse("The job has succeeded and can't be retried.");
}
