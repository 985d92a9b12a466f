using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using ShopClean.Application.Accounts;
using ShopClean.Application.Accounts.External;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Requests;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>Signing in at a provider, and linking the login there to an account: the same for each.</summary>
public abstract class ExternalSignInController(IMediator mediator, ExternalProvider provider) : ApiController(mediator)
{
    private const string Return =
        "The browser goes on to the `returnUrl` that it began with, with the refresh token in its cookie or with `error` in the query";

    /// <summary>Sign in at the provider</summary>
    /// <remarks>
    /// Redirects the browser to the provider, which sends it back to the callback. With `returnUrl` the browser goes on there afterwards, with the refresh
    /// token in its cookie, or with `error` in the query.
    /// </remarks>
    /// <param name="returnUrl">Where the browser goes afterwards: an address of an allowed origin. Absent: the callback answers as a login does.</param>
    /// <param name="useCookies">Whether the callback sets the refresh token as a cookie, instead of answering it.</param>
    [HttpGet, Access(Right.SignIn), Answers<ExternalSignInResponse>(StatusCodes.Status302Found)]
    [Fails(ErrorCodes.ValidationError), Fails(typeof(ExternalErrors), nameof(ExternalErrors.NotConfigured))]
    public async Task<IActionResult> Begin(
        [FromQuery] string? returnUrl = null,
        [FromQuery] bool useCookies = false,
        CancellationToken ct = default
    )
    {
        var begun = await Mediator.Send(new BeginExternalSignIn(provider, returnUrl, useCookies, Links: false), ct);
        return begun.IsFailure
            ? new FailureResult(begun.Error)
            : new SuccessResult<ExternalSignInResponse>(begun.Value, ContinueMessage, SuccessCodes.Ok, StatusCodes.Status302Found)
            {
                Location = begun.Value.AuthorizationUrl,
            };
    }

    /// <summary>Link a login at the provider to one's account</summary>
    /// <remarks>
    /// Answers the provider's address: send the browser there that made this request, which has a cookie now. The callback links the login, and nobody is
    /// signed in by it.
    /// </remarks>
    /// <param name="returnUrl">Where the browser goes afterwards: an address of an allowed origin.</param>
    [HttpPost("link"), Access(Right.UseOwnAccount), Answers<ExternalSignInResponse>]
    [Fails(typeof(ExternalErrors), nameof(ExternalErrors.NotConfigured))]
    public Task<IActionResult> Link([FromQuery] string? returnUrl = null, CancellationToken ct = default) =>
        Send(new BeginExternalSignIn(provider, returnUrl, UseCookies: false, Links: true), ContinueMessage, SuccessCodes.Ok, ct);

    /// <summary>Come back from the provider</summary>
    /// <remarks>
    /// Not for clients: the provider sends the browser here. An account is found by the provider's own key of the user; joined by address only where the provider
    /// says that the address is verified; and made otherwise.
    /// </remarks>
    [HttpGet("callback"), IgnoresUnknownParameters, Access(Right.SignIn)]
    [Answers<LoginResponse>(RedirectDescription = Return), Cookie<RefreshCookie>]
    [Fails(ErrorCodes.EmailNotVerified, ErrorCodes.AccountDisabled)]
    [Fails(
        typeof(ExternalErrors),
        nameof(ExternalErrors.InvalidReturn),
        nameof(ExternalErrors.Denied),
        nameof(ExternalErrors.NoAddress),
        nameof(ExternalErrors.NotConfigured),
        nameof(ExternalErrors.AddressTaken),
        nameof(ExternalErrors.AlreadyLinked),
        nameof(ExternalErrors.Unavailable)
    )]
    public async Task<IActionResult> Callback(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var result = HttpContext.Features.Get<ExternalSignInResult>();
        if (result?.State?.LinkTo is { } link)
        {
            var linked = await Mediator.Send(new LinkExternalLogin(link, result.Identity), ct);
            return Answer(linked, result.State, $"{provider} linked to your account", SuccessCodes.ResourceCreated);
        }

        var outcome = await Mediator.Send(new SignInExternally(provider, result?.Identity), ct);
        if (!outcome.IsFailure && result?.State is { } state && (state.UseCookies || state.ReturnUrl is not null))
        {
            outcome = RefreshCookie.Move(Response, outcome.Value);
        }

        return Answer(outcome, result?.State, "Login successful", SuccessCodes.LoginSuccess);
    }

    private string ContinueMessage => $"Continue at {provider}";

    private static IActionResult Answer<T>(Result<T> outcome, ExternalSignInState? state, string message, string code) =>
        (state?.ReturnUrl, outcome.Error) switch
        {
            ({ } url, { } error) => new RedirectResult(QueryHelpers.AddQueryString(url.AbsoluteUri, "error", error.Code)),
            ({ } url, null) => new RedirectResult(url.AbsoluteUri),
            (null, { } error) => new FailureResult(error),
            _ => new SuccessResult<T>(outcome.Value, message, code),
        };
}

/// <summary>Signing in with Google.</summary>
[Route("api/v1/auth/google")]
[Tags("Authentication")]
public sealed class GoogleController(IMediator mediator) : ExternalSignInController(mediator, ExternalProvider.Google);

/// <summary>Signing in with Facebook.</summary>
[Route("api/v1/auth/facebook")]
[Tags("Authentication")]
public sealed class FacebookController(IMediator mediator) : ExternalSignInController(mediator, ExternalProvider.Facebook);
