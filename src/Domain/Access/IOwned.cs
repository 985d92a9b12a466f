namespace ShopClean.Domain.Access;

/// <summary>A kind of entity that declares its owners.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IOwned<TSelf>
    where TSelf : IOwned<TSelf>
{
    /// <summary>The owners of such an entity, and who sees it.</summary>
    static abstract Ownership<TSelf> Ownership { get; }
}
