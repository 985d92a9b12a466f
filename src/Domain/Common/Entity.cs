namespace ShopClean.Domain.Common;

/// <summary>An entity, whose key the database makes.</summary>
public abstract class Entity
{
    /// <summary>The key; 0 until the first save.</summary>
    public long Id { get; private set; }
}

/// <summary>An aggregate: it is loaded and saved as a whole, with optimistic concurrency.</summary>
public abstract class Aggregate : Entity
{
    private readonly List<IDomainEvent> events = [];

    /// <summary>Grows by one with each saved change: the optimistic lock, and what <c>If-Match</c> compares.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>When it was created (UTC).</summary>
    public DateTimeOffset CreatedAt { get; protected init; }

    /// <summary>When it last changed (UTC); its creation counts.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Returns the domain events since it was loaded, or since the last call.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IReadOnlyList<IDomainEvent> taken = [.. events];
        events.Clear();
        return taken;
    }

    /// <summary>Raises a domain event.</summary>
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

/// <summary>An entity whose row is kept when it is deleted, for orders and audit, and hidden from reads.</summary>
public interface ISoftDeletable
{
    /// <summary>When it was deleted (UTC); null where it is not.</summary>
    DateTimeOffset? DeletedAt { get; }
}
