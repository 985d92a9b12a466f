namespace ShopClean.Application.Common;

/// <summary>The precondition of the request (<c>If-Match</c>, RFC 9110, 13.1.1).</summary>
public interface IPreconditions
{
    /// <summary>Whether there is one, and the use case has asked for it; others take none, whatever is sent.</summary>
    bool AreChecked { get; }

    /// <summary>Whether there is none, or it names this version.</summary>
    bool AllowChangeOf(long version);
}
