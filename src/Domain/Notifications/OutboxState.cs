namespace ShopClean.Domain.Notifications;

/// <summary>Where a message of the outbox is on its way.</summary>
public enum OutboxState
{
    /// <summary>It waits for its next attempt.</summary>
    Pending,

    /// <summary>A node is delivering it, under a lease that ends.</summary>
    Processing,

    /// <summary>It was delivered.</summary>
    Succeeded,

    /// <summary>All attempts were used up; only an operator starts it again.</summary>
    Failed,
}
