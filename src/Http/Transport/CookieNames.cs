using ShopClean.Application.Common;

namespace ShopClean.Http.Transport;

/// <summary>What cookies are called.</summary>
public static class CookieNames
{
    private const string Secure = "__Secure-";

    /// <summary>
    /// A name with the prefix by which browsers take the cookie from nobody but a server with encryption (RFC 6265bis, 4.1.3.1). They do not take it from
    /// <c>http://localhost</c> either: where people reach the shop without encryption, the name is the plain one.
    /// </summary>
    public static string For(PublicAddress address, string name) => address.Url.Scheme == Uri.UriSchemeHttps ? Secure + name : name;
}
