using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;
using ShopClean.WebApi.Common.Authentication;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>
/// Finds out who opens the dashboard, from the access token in its cookie. As with every other request the user and the session are looked up, so that access ends
/// at once and on every node; while the session lives, the token is issued anew.
/// </summary>
internal sealed class DashboardAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IAccessTokenReader reader,
    IAccessTokens tokens,
    IActorReader actors,
    CurrentActor current
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "Dashboard";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (DashboardCookie.Read(Request) is not { } token || reader.Read(token).Subject is not { } subject)
        {
            return AuthenticateResult.NoResult();
        }

        if (
            await actors.FindAsync(subject.UserId, subject.SessionId, Context.RequestAborted)
            is not { IsActive: true, SessionIsLive: true } user
        )
        {
            DashboardCookie.Delete(Response);
            return AuthenticateResult.NoResult();
        }

        current.SignIn(user.ToActor(), subject.SessionId);
        DashboardCookie.Set(Response, tokens.Issue(subject));
        return AuthenticateResult.Success(new AuthenticationTicket(Principals.Of(user), Scheme.Name));
    }

    /// <summary>Leads a page to the sign-in; a script is told 401, so that it does not take the sign-in for its answer.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            Response.Redirect(DashboardSignIn.LeadingTo(Request.PathBase + Request.Path + Request.QueryString));
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}
