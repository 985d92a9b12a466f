using Microsoft.Net.Http.Headers;
using ShopClean.Domain.Common;

namespace ShopClean.Http.Authentication;

/// <summary>The <c>WWW-Authenticate</c> header that each 401 carries (RFC 9110, 11.6.1; RFC 6750, 3).</summary>
public static class BearerChallenge
{
    /// <summary>The scheme, with nothing said about a token: the request had none.</summary>
    public const string Plain = "Bearer";

    /// <summary>Puts the header onto an answer, in place of one that is there.</summary>
    public static void Write(HttpResponse response, Error error) => response.Headers[HeaderNames.WWWAuthenticate] = For(error);

    /// <summary>The header's value: it names the fault only where a token was sent (RFC 6750, 3.1).</summary>
    public static string For(Error error) =>
        error.Code is ErrorCodes.InvalidAccessToken or ErrorCodes.AccessTokenExpired
            ? $"""{Plain} error="invalid_token", error_description="{error.Message}" """.TrimEnd()
            : Plain;
}
