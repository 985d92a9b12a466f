using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Primitives;

namespace ShopClean.WebApi.Accounts.Authentication;

/// <summary>Reads the token of an <c>Authorization</c> header (RFC 6750, 2.1). The query string is not read: URLs are logged.</summary>
internal static class BearerCredentials
{
    /// <summary>The token; null for a guest, empty where the header is there and no token can be made out.</summary>
    public static string? TokenIn(StringValues header)
    {
        var bearers = header.Count(IsBearer);
        return bearers switch
        {
            0 => null,
            // Several headers are ambiguous.
            1 when header.Count == 1 => header[0]![JwtBearerDefaults.AuthenticationScheme.Length..].Trim(' '),
            _ => "",
        };
    }

    private static bool IsBearer(string? value) =>
        value is not null
        && value.StartsWith(JwtBearerDefaults.AuthenticationScheme, StringComparison.OrdinalIgnoreCase)
        && (value.Length == JwtBearerDefaults.AuthenticationScheme.Length || value[JwtBearerDefaults.AuthenticationScheme.Length] == ' ');
}
