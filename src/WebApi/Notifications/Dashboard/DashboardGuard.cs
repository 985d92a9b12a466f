using MediatR;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Auditing;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>
/// What surrounds Hangfire's pages: a policy for what browsers may load, the refusal of forms and scripts of other sites, the next token of whoever is signed in,
/// and the audit of what operators do there.
/// </summary>
internal sealed class DashboardGuard(RequestDelegate next)
{
    // What its pages need, and nothing from elsewhere: they set styles on elements by script.
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
            // It was done: whether the operator's browser waits for the answer does not matter any more.
            await mediator.Send(new NoteOperatedJobs(action, await JobsOfAsync(context.Request)), CancellationToken.None);
        }
    }

    // The token in the cookie is good for minutes only. While the session lives, each request gets the next one.
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

    // Browsers say where a request comes from, and no page can make them say anything else. Hangfire's own token depends on keys that all nodes would have to share.
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
        var words = Words(request);
        return words switch
        {
            [.., "requeue" or "enqueue"] or [.., "actions", "requeue", _] => AuditAction.JobRetried,
            [.., "delete"] or [.., "actions", "delete", _] => AuditAction.JobDeleted,
            [.., "recurring", "trigger"] => AuditAction.JobTriggered,
            [.., "recurring", "remove"] => AuditAction.JobRemoved,
            _ => null,
        };
    }

    private static async Task<IReadOnlyList<string>> JobsOfAsync(HttpRequest request) =>
        Words(request) is [.., "actions", _, var one] ? [one]
        : request.HasFormContentType ? [.. (await request.ReadFormAsync())["jobs[]"].OfType<string>()]
        : [];

    private static string[] Words(HttpRequest request) =>
        (request.PathBase + request.Path).Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
