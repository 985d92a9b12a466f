using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using ShopClean.Application.Accounts.External;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>The result of a sign-in at a provider, passed from the handler to the action.</summary>
/// <param name="Identity">Who it is, or what went wrong.</param>
/// <param name="Journey">What is to happen; null where that is unknown too.</param>
internal sealed record ExternalArrival(Result<ExternalIdentity> Identity, ExternalJourney? Journey);

/// <summary>The results of the handler while it runs.</summary>
internal sealed class ExternalFindings
{
    /// <summary>Who it is.</summary>
    public ExternalIdentity? Identity { get; set; }

    /// <summary>The failure; null where there is none.</summary>
    public Error? Fault { get; set; }

    /// <summary>The results of the request.</summary>
    public static ExternalFindings Of(HttpContext http)
    {
        if (http.Features.Get<ExternalFindings>() is not { } findings)
        {
            http.Features.Set(findings = new ExternalFindings());
        }

        return findings;
    }
}

/// <summary>Converts a journey to and from the properties in <c>state</c>.</summary>
internal static class JourneyProperties
{
    private const string ReturnUrl = "return";
    private const string Cookies = "cookies";
    private const string User = "user";
    private const string Session = "session";

    public static AuthenticationProperties Write(ExternalJourney journey, DateTimeOffset now)
    {
        var properties = new AuthenticationProperties { IssuedUtc = now };
        properties.Items[ReturnUrl] = journey.ReturnUrl?.AbsoluteUri;
        properties.Items[Cookies] = journey.UseCookies ? Cookies : null;
        properties.Items[User] = journey.LinkTo?.UserId.ToString(CultureInfo.InvariantCulture);
        properties.Items[Session] = journey.LinkTo?.SessionId.ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    public static ExternalJourney Read(AuthenticationProperties properties)
    {
        var link =
            Number(properties, User) is { } user && Number(properties, Session) is { } session ? new ExternalLink(user, session) : null;
        return new ExternalJourney(
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
