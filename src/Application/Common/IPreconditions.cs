namespace ShopClean.Application.Common;

/// <summary>The precondition of the request (<c>If-Match</c>, RFC 9110, 13.1.1).</summary>
public interface IPreconditions
{
    /// <summary>Whether there is one.</summary>
    bool AreGiven { get; }

    /// <summary>Whether there is none, or it names this version.</summary>
    bool AllowChangeOf(long version);
}
