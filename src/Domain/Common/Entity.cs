namespace ShopClean.Domain.Common;

/// <summary>A thing with an identity that the database makes.</summary>
public abstract class Entity
{
    /// <summary>The key; 0 until the first save.</summary>
    public long Id { get; private set; }
}

/// <summary>A thing that is loaded and saved whole, and guards its own changes against others made meanwhile.</summary>
public abstract class Aggregate : Entity
{
    private readonly List<IDomainEvent> events = [];

    /// <summary>Grows by one with each saved change: the optimistic lock, and what <c>If-Match</c> compares.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>When it came to be (UTC).</summary>
    public DateTimeOffset CreatedAt { get; protected init; }

    /// <summary>When it last changed (UTC); its creation counts.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>What happened to it since it was loaded, or since this was last asked.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IReadOnlyList<IDomainEvent> taken = [.. events];
        events.Clear();
        return taken;
    }

    /// <summary>Notes what happened.</summary>
    protected void Raise(IDomainEvent happened) => events.Add(happened);

    /// <summary>Marks the aggregate as changed; every operation that changes something ends with it.</summary>
    protected void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        if (Id != 0)
        {
            Version++;
        }
    }
}

/// <summary>A thing whose row stays after its deletion, for orders and audit, and which no read shows any more.</summary>
public interface ISoftDeletable
{
    /// <summary>When it was deleted (UTC); null while it stands.</summary>
    DateTimeOffset? DeletedAt { get; }
}
