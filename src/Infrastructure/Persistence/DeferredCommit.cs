namespace ShopClean.Infrastructure.Persistence;

/// <summary>Whether the unit of work leaves its transaction open after a save, so that it is committed together with the answer of the request.</summary>
internal sealed class DeferredCommit
{
    /// <summary>Whether it does.</summary>
    public bool IsOn { get; set; }
}
