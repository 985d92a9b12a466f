using Microsoft.AspNetCore.Authentication.JwtBearer;
using ShopClean.Application.Accounts;
using ShopClean.WebApi.Accounts.Authentication;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>
/// Authenticates requests of the dashboard by the access token in its cookie. User and session are looked up for each request, so that access ends at
/// once on every node.
/// </summary>
internal sealed class DashboardEvents(IActorReader actors, CurrentActor current) : BearerEvents(actors, current)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "Dashboard";

    /// <summary>Redirects pages to the sign-in; scripts get 401, as they would take the sign-in for their answer.</summary>
    public override Task Challenge(JwtBearerChallengeContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            return base.Challenge(context);
        }

        context.HandleResponse();
        context.Response.Redirect(DashboardSignIn.UrlReturningTo(request.PathBase + request.Path + request.QueryString));
        return Task.CompletedTask;
    }

    protected override string? TokenIn(HttpRequest request) => DashboardCookie.Read(request);
}
