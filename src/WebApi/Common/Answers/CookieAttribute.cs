namespace ShopClean.WebApi.Common.Answers;

/// <summary>Says that an operation sets or removes a cookie, for the OpenAPI document.</summary>
/// <param name="name">The cookie's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CookieAttribute(string name) : Attribute
{
    /// <summary>The cookie's name.</summary>
    public string Name { get; } = name;

    /// <summary>The header without which the cookie is not read; null where the operation reads none.</summary>
    public string? Guard { get; init; }
}
