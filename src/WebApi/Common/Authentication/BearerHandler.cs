using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Common.Authentication;

/// <summary>Finds out who asks, from the access token that the request came with (RFC 6750).</summary>
/// <remarks>It writes no body: the envelope is written in one place, from <see cref="AuthenticationFailureFeature"/>.</remarks>
internal sealed class BearerHandler(
    IOptionsMonitor<BearerOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IAccessTokenReader tokens,
    IActorReader actors,
    CurrentActor current
) : AuthenticationHandler<BearerOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerCredentials.TokenIn(Request.Headers.Authorization) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        var reading = tokens.Read(token);
        return reading switch
        {
            { Verdict: AccessTokenVerdict.Valid, Subject: { } subject } => await SignInAsync(subject),
            { Verdict: AccessTokenVerdict.Expired } => Refuse(AccessErrors.AccessTokenExpired),
            _ => Refuse(AccessErrors.InvalidAccessToken),
        };
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var error = Context.Features.Get<AuthenticationFailureFeature>()?.Error ?? AccessErrors.MissingToken;
        if (error.Kind == ErrorKind.Forbidden)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        BearerChallenge.Write(Response, error);
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> SignInAsync(AccessTokenSubject subject)
    {
        var user = await actors.FindAsync(subject.UserId, subject.SessionId, Context.RequestAborted);
        switch (user)
        {
            case { IsActive: false }:
                return Refuse(AccessErrors.AccountDisabled);
            case null or { SessionIsLive: false }:
                return Refuse(AccessErrors.InvalidAccessToken);
            default:
                current.SignIn(user.ToActor(), subject.SessionId);
                return AuthenticateResult.Success(new AuthenticationTicket(Principals.Of(user), Scheme.Name));
        }
    }

    private AuthenticateResult Refuse(Error error)
    {
        Context.Features.Set(new AuthenticationFailureFeature(error));
        return AuthenticateResult.Fail(error.Code);
    }
}
