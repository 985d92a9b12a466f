using ShopClean.Application.Common;

namespace ShopClean.Http.Transport;

/// <summary>Names cookies.</summary>
public static class CookieNames
{
    private const string Secure = "__Secure-";

    /// <summary>
    /// The name with the prefix <c>__Secure-</c> (RFC 6265bis, 4.1.3.1), or without it where the public address has no encryption: browsers refuse the
    /// prefix there, <c>http://localhost</c> included.
    /// </summary>
    public static string For(PublicAddress address, string name) => address.Url.Scheme == Uri.UriSchemeHttps ? Secure + name : name;
}
