using Microsoft.AspNetCore.Authentication.JwtBearer;
using ShopClean.Application.Accounts;
using ShopClean.WebApi.Accounts.Authentication;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>
/// Finds out who opens the dashboard, from the access token in its cookie. As with every other request the user and the session are looked up, so that access ends
/// at once and on every node.
/// </summary>
internal sealed class DashboardEvents(IActorReader actors, CurrentActor current) : BearerEvents(actors, current)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "Dashboard";

    /// <summary>Leads a page to the sign-in; a script is told 401, so that it does not take the sign-in for its answer.</summary>
    public override Task Challenge(JwtBearerChallengeContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            return base.Challenge(context);
        }

        context.HandleResponse();
        context.Response.Redirect(DashboardSignIn.LeadingTo(request.PathBase + request.Path + request.QueryString));
        return Task.CompletedTask;
    }

    protected override string? TokenIn(HttpRequest request) => DashboardCookie.Read(request);
}
