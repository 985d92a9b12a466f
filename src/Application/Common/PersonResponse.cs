namespace ShopClean.Application.Common;

/// <summary>A user, where something else shows them: what everybody may know.</summary>
public sealed record PersonResponse
{
    /// <summary>The user's key.</summary>
    public long Id { get; init; }

    /// <summary>The user's name.</summary>
    public string Username { get; init; } = "";
}
