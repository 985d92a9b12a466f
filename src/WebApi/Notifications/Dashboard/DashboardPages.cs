using ShopClean.Application.Notifications.Mails;
using ShopClean.WebApi.Accounts.Pages;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>Renders the pages where operators sign in and out, in English as the dashboard.</summary>
internal static class DashboardPages
{
    private const string Language = "en";

    /// <summary>Signing in.</summary>
    /// <param name="returnTo">Where to go on.</param>
    /// <param name="fault">What was wrong with the last try; null on the first.</param>
    public static Html SignIn(string returnTo, string? fault = null) =>
        AccountPage.Layout(
            Language,
            "Background jobs",
            Html.Of(
                $"""
                <p>Sign in with the account of an administrator.</p>{Alert(fault)}
                <form method="post"><input type="hidden" name="returnUrl" value="{returnTo}">
                <label for="identifier">Username or e-mail address</label>
                <input id="identifier" name="identifier" autocomplete="username" required autofocus>
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <button>Sign in</button></form>
                """
            )
        );

    /// <summary>Signing out.</summary>
    public static Html SignOut() =>
        AccountPage.Layout(
            Language,
            "Sign out",
            Html.Of(
                $"""
                <p>Your session ends, and you leave the dashboard of background jobs.</p>
                <form method="post"><button>Sign out</button></form>
                <p><a href="{DashboardEndpoints.Path}">Back to the jobs</a></p>
                """
            )
        );

    private static IEnumerable<Html> Alert(string? fault) => fault is null ? [] : [Html.Of($"<ul role=\"alert\"><li>{fault}</li></ul>")];
}
