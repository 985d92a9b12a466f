using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;
using ShopClean.Http.Transport;

namespace ShopClean.WebApi.Accounts;

/// <summary>Keeps the refresh token in a cookie: hidden from scripts, same-site, and limited to the account routes.</summary>
internal sealed class RefreshCookie : IDescribedCookie
{
    private const string Name = "shopclean_refresh";

    public static CookieDescription Description { get; } =
        new(Name, "refreshCookie")
        {
            Words = "The refresh token, where it is kept in a cookie (`useCookies`), or the end of that cookie.",
            Example = $"{Name}=q1D6mYk0sVwX3nJ8uB5cRz7tPf2aLh9e; max-age=2592000; path=/api/v1/auth; secure; samesite=strict; httponly",
            Origin =
                "The refresh token as `POST /api/v1/auth/login` sets it with `useCookies`: no script can read it. "
                + "Where the shop is reached by https its name begins with `__Secure-`.",
        };

    /// <summary>The header that has to come with the cookie.</summary>
    public const string Guard = "X-Requested-With";

    /// <summary>The failure of a request with the cookie and without the required header.</summary>
    public static readonly Error Unguarded = Error.Validation(
        Guard,
        $"must be there, with any value, where the refresh token comes as a cookie: no other site can send it"
    );

    /// <summary>Sets the cookie, and takes the token out of the answer.</summary>
    public static T Move<T>(HttpResponse response, T tokens)
        where T : TokensResponse
    {
        // Without a lifetime the cookie would end with the browser, long before the session.
        var lifetime = response.HttpContext.RequestServices.GetRequiredService<TokenLifetimes>().RefreshToken;
        response.Cookies.Append(NameFor(response.HttpContext), tokens.RefreshToken!, Options(lifetime));
        return (T)((TokensResponse)tokens with { RefreshToken = null });
    }

    /// <summary>The token in the cookie; null where there is none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request.HttpContext)];

    /// <summary>Whether the request carries the header that other sites cannot send along.</summary>
    public static bool IsGuarded(HttpRequest request) => request.Headers.ContainsKey(Guard);

    /// <summary>Removes the cookie.</summary>
    public static void Delete(HttpResponse response) => response.Cookies.Delete(NameFor(response.HttpContext), Options());

    private static string NameFor(HttpContext http) => CookieNames.For(http.RequestServices.GetRequiredService<PublicAddress>(), Name);

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
