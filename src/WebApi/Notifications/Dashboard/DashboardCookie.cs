using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Http.Transport;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>Keeps an operator's access token in a cookie: hidden from scripts, same-site, and limited to the path of the dashboard.</summary>
internal static class DashboardCookie
{
    private const string Name = "shopclean_jobs";

    /// <summary>The token in the cookie; null where there is none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request.HttpContext)];

    /// <summary>Sets the cookie, for as long as the token is good.</summary>
    public static void Set(HttpResponse response, AccessToken token) =>
        response.Cookies.Append(NameFor(response.HttpContext), token.Value, Options(response, TimeSpan.FromSeconds(token.ExpiresIn)));

    /// <summary>Removes the cookie.</summary>
    public static void Delete(HttpResponse response) => response.Cookies.Delete(NameFor(response.HttpContext), Options(response));

    private static string NameFor(HttpContext http) => CookieNames.For(http.RequestServices.GetRequiredService<PublicAddress>(), Name);

    private static CookieOptions Options(HttpResponse response, TimeSpan? lifetime = null) =>
        new()
        {
            HttpOnly = true,
            // Not every browser takes a secure cookie from http://localhost, where operators try the dashboard first.
            Secure = response.HttpContext.RequestServices.GetRequiredService<PublicAddress>().Url.Scheme == Uri.UriSchemeHttps,
            SameSite = SameSiteMode.Strict,
            Path = DashboardEndpoints.Path,
            IsEssential = true,
            MaxAge = lifetime,
        };
}
