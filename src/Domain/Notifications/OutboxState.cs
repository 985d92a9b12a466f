namespace ShopClean.Domain.Notifications;

/// <summary>Where a message of the outbox is on its way.</summary>
public enum OutboxState
{
    /// <summary>It waits for its first or next attempt.</summary>
    Pending,

    /// <summary>A job is delivering it.</summary>
    Processing,

    /// <summary>It was delivered.</summary>
    Succeeded,

    /// <summary>All attempts were used up, or none can help; only an operator starts it again.</summary>
    Failed,

    /// <summary>An operator deleted it; it is kept for a while, and can be retried.</summary>
    Deleted,
}
