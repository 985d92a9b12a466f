using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.Authentication;

namespace ShopClean.WebApi.Accounts.Authentication;

/// <summary>Authenticates the user of an access token (RFC 6750), beyond what the framework's handler checks.</summary>
/// <remarks>
/// It writes no body: the envelope is written in one place, from <see cref="AuthenticationFailureFeature"/>. A scheme whose requests have their token
/// elsewhere than in the <c>Authorization</c> header has events of its own, derived from these.
/// </remarks>
internal class BearerEvents(IActorReader actors, CurrentActor current) : JwtBearerEvents
{
    private bool isTokenGood;

    public sealed override Task MessageReceived(MessageReceivedContext context)
    {
        switch (TokenIn(context.Request))
        {
            // In each case the framework does not look for a token itself.
            case null:
                context.NoResult();
                break;
            case "":
                Refuse(context, AccessErrors.InvalidAccessToken);
                break;
            case { } token:
                context.Token = token;
                break;
        }

        return Task.CompletedTask;
    }

    public sealed override async Task TokenValidated(TokenValidatedContext context)
    {
        isTokenGood = true;
        var subject = Principals.SubjectOf(context.SecurityToken);
        var user = await actors.FindAsync(subject.UserId, subject.SessionId, context.HttpContext.RequestAborted);
        switch (user)
        {
            case { IsActive: false }:
                Refuse(context, AccessErrors.AccountDisabled);
                break;
            case null or { SessionIsLive: false }:
                Refuse(context, AccessErrors.InvalidAccessToken);
                break;
            default:
                current.SignIn(user.ToActor(), subject.SessionId);
                context.Principal = Principals.Of(user);
                break;
        }
    }

    public sealed override Task AuthenticationFailed(AuthenticationFailedContext context)
    {
        // All exceptions arrive here. After a valid token, such as when the database is unavailable, they must become a 503: with a 401 clients would log their
        // user out.
        if (!isTokenGood)
        {
            Refuse(
                context,
                context.Exception is SecurityTokenExpiredException ? AccessErrors.AccessTokenExpired : AccessErrors.InvalidAccessToken
            );
        }

        return Task.CompletedTask;
    }

    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var error = context.HttpContext.Features.Get<AuthenticationFailureFeature>()?.Error ?? AccessErrors.MissingToken;
        if (error.Kind == ErrorKind.Forbidden)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        BearerChallenge.Write(context.Response, error);
        return Task.CompletedTask;
    }

    /// <summary>The token of a request; null for a guest, empty where there is something that cannot be one.</summary>
    protected virtual string? TokenIn(HttpRequest request) => BearerCredentials.TokenIn(request.Headers.Authorization);

    private static void Refuse(ResultContext<JwtBearerOptions> context, Error error)
    {
        context.HttpContext.Features.Set(new AuthenticationFailureFeature(error));
        context.Fail(error.Code);
    }
}
