namespace ShopClean.Domain.Access;

/// <summary>A kind of thing that says whose it is.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IOwned<TSelf>
    where TSelf : IOwned<TSelf>
{
    /// <summary>Whose such a thing is, and who sees it.</summary>
    static abstract Ownership<TSelf> Ownership { get; }
}
