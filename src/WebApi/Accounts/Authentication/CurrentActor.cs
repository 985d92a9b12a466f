using Microsoft.AspNetCore.Localization;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Http.Answers;

namespace ShopClean.WebApi.Accounts.Authentication;

/// <summary>The current actor of a scope: a guest until <see cref="BearerEvents"/> authenticates a user.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http) : ICurrentActor
{
    public Actor Actor { get; private set; } = Actor.Guest;

    public long? SessionId { get; private set; }

    public ClientTrace Client =>
        http.HttpContext is { } context
            ? new ClientTrace(TextOrNull(context.Request.Headers.UserAgent.ToString()), context.Connection.RemoteIpAddress?.ToString())
            : new ClientTrace(Device: null, IpAddress: null);

    public string? TraceId => http.HttpContext is { } context ? FailureWriter.TraceOf(context) : null;

    // Without a provider the default culture applies: the client asked for no supported language.
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
