using Microsoft.AspNetCore.Localization;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Http.Answers;

namespace ShopClean.WebApi.Accounts.Authentication;

/// <summary>Who asks in this scope: a guest until <see cref="BearerEvents"/> found out more.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http) : ICurrentActor
{
    public Actor Actor { get; private set; } = Actor.Guest;

    public long? SessionId { get; private set; }

    public ClientTrace Client =>
        http.HttpContext is { } context
            ? new ClientTrace(TextOrNull(context.Request.Headers.UserAgent.ToString()), context.Connection.RemoteIpAddress?.ToString())
            : new ClientTrace(Device: null, IpAddress: null);

    public string? TraceId => http.HttpContext is { } context ? FailureWriter.TraceOf(context) : null;

    // No provider means that the default was taken: the client asked for nothing that there is.
    public string? Language =>
        http.HttpContext?.Features.Get<IRequestCultureFeature>() is { Provider: not null } asked
            ? asked.RequestCulture.UICulture.TwoLetterISOLanguageName
            : null;

    public void SignIn(Actor actor, long sessionId)
    {
        Actor = actor;
        SessionId = sessionId;
    }

    private static string? TextOrNull(string text) => text.Length == 0 ? null : text;
}
