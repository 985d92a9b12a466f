using Microsoft.AspNetCore.Authentication;

namespace ShopClean.WebApi.Common.Authentication;

/// <summary>The scheme of access tokens in <c>Authorization: Bearer</c>; it has no settings of its own.</summary>
public sealed class BearerOptions : AuthenticationSchemeOptions
{
    /// <summary>The scheme's name, here and on the wire.</summary>
    public const string Scheme = "Bearer";
}
