using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using ShopClean.Application.Accounts.External;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>Converts the state of a sign-in to and from the properties in <c>state</c>.</summary>
internal static class SignInStateProperties
{
    private const string ReturnUrl = "return";
    private const string Cookies = "cookies";
    private const string User = "user";
    private const string Session = "session";

    public static AuthenticationProperties Write(ExternalSignInState state, DateTimeOffset now)
    {
        var properties = new AuthenticationProperties { IssuedUtc = now };
        properties.Items[ReturnUrl] = state.ReturnUrl?.AbsoluteUri;
        properties.Items[Cookies] = state.UseCookies ? Cookies : null;
        properties.Items[User] = state.LinkTo?.UserId.ToString(CultureInfo.InvariantCulture);
        properties.Items[Session] = state.LinkTo?.SessionId.ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    public static ExternalSignInState Read(AuthenticationProperties properties)
    {
        var link =
            Number(properties, User) is { } user && Number(properties, Session) is { } session ? new ExternalLink(user, session) : null;
        return new ExternalSignInState(
            ReturnUrls.Parse(properties.Items.TryGetValue(ReturnUrl, out var url) ? url : null),
            properties.Items.TryGetValue(Cookies, out var cookies) && cookies == Cookies,
            link
        );
    }

    private static long? Number(AuthenticationProperties properties, string name) =>
        properties.Items.TryGetValue(name, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
