using MediatR;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Auditing;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>
/// Surrounds Hangfire's dashboard: sets its content security policy, refuses cross-site requests, renews the access token, and audits what operators do.
/// </summary>
internal sealed class DashboardGuard(RequestDelegate next)
{
    // The dashboard's scripts set styles on elements.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        if (!IsHarmless(context.Request.Method) && !IsSameOrigin(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        KeepSignedIn(context);
        await next(context);
        if (HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode < 400 && ActionOf(context.Request) is { } action)
        {
            var mediator = context.RequestServices.GetRequiredService<IMediator>();
            // The action is done, so it is audited even if the browser has disconnected.
            await mediator.Send(new NoteOperatedJobs(action, await JobsOfAsync(context.Request)), CancellationToken.None);
        }
    }

    // The token expires after minutes; while the session lives, each request renews it.
    private static void KeepSignedIn(HttpContext context)
    {
        var current = context.RequestServices.GetRequiredService<ICurrentActor>();
        if (DashboardCookie.Read(context.Request) is not null && current is { Actor.UserId: { } user, SessionId: { } session })
        {
            var tokens = context.RequestServices.GetRequiredService<IAccessTokens>();
            DashboardCookie.Set(context.Response, tokens.Issue(new AccessTokenSubject(user, session)));
        }
    }

    private static bool IsHarmless(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    // Browsers set these headers themselves. Hangfire's own anti-forgery token would need keys that all nodes share.
    private static bool IsSameOrigin(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
        {
            return site == "same-origin";
        }

        return request.Headers.Origin is [{ } origin]
            && (
                origin == $"{request.Scheme}://{request.Host}"
                || origin == context.RequestServices.GetRequiredService<PublicAddress>().Url.GetLeftPart(UriPartial.Authority)
            );
    }

    // /hangfire/jobs/failed/requeue, /hangfire/jobs/actions/delete/42, /hangfire/recurring/trigger.
    private static AuditAction? ActionOf(HttpRequest request)
    {
        var segments = Segments(request);
        return segments switch
        {
            [.., "requeue" or "enqueue"] or [.., "actions", "requeue", _] => AuditAction.JobRetried,
            [.., "delete"] or [.., "actions", "delete", _] => AuditAction.JobDeleted,
            [.., "recurring", "trigger"] => AuditAction.JobTriggered,
            [.., "recurring", "remove"] => AuditAction.JobRemoved,
            _ => null,
        };
    }

    private static async Task<IReadOnlyList<string>> JobsOfAsync(HttpRequest request) =>
        Segments(request) is [.., "actions", _, var one] ? [one]
        : request.HasFormContentType ? [.. (await request.ReadFormAsync())["jobs[]"].OfType<string>()]
        : [];

    private static string[] Segments(HttpRequest request) =>
        (request.PathBase + request.Path).Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
