namespace ShopClean.Application.Common;

/// <summary>What the client demands of the thing that it is about to change (<c>If-Match</c>, RFC 9110, 13.1.1).</summary>
public interface IPreconditions
{
    /// <summary>Whether the client demands anything.</summary>
    bool AreGiven { get; }

    /// <summary>Whether the client demands nothing, or saw this very version.</summary>
    bool AllowChangeOf(long version);
}
