using ShopClean.Application.Accounts;

namespace ShopClean.WebApi.Accounts;

/// <summary>The refresh token in a cookie: no script can read it, no other site can send it, and it goes to the account routes only.</summary>
internal static class RefreshCookie
{
    private const string Name = "shopclean_refresh";
    private const string Guard = "X-Requested-With";

    /// <summary>Sets the cookie, and takes the token out of the answer.</summary>
    public static T Move<T>(HttpResponse response, T tokens, Func<T, T> without)
        where T : TokensResponse
    {
        // Without an end it would go when the browser closes, long before the session does.
        var lifetime = response.HttpContext.RequestServices.GetRequiredService<TokenLifetimes>().RefreshToken;
        response.Cookies.Append(Name, tokens.RefreshToken!, Options(lifetime));
        return without(tokens);
    }

    /// <summary>The token in the cookie; null where there is none, or where the request lacks the header that only our own scripts can add.</summary>
    public static string? Read(HttpRequest request) => request.Headers.ContainsKey(Guard) ? request.Cookies[Name] : null;

    /// <summary>Removes the cookie.</summary>
    public static void Delete(HttpResponse response) => response.Cookies.Delete(Name, Options());

    private static CookieOptions Options(TimeSpan? lifetime = null) =>
        new()
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Strict,
            Path = "/api/v1/auth",
            IsEssential = true,
            MaxAge = lifetime,
        };
}
