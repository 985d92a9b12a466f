using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.External;

/// <summary>Begins to sign in, or to link a login, at a provider.</summary>
/// <param name="Provider">Where.</param>
/// <param name="ReturnUrl">Where the browser goes afterwards; absent to be answered there and then.</param>
/// <param name="UseCookies">Whether the refresh token is to be set as a cookie.</param>
/// <param name="Links">Whether the caller links a login to the own account.</param>
public sealed record BeginExternalSignIn(ExternalProvider Provider, string? ReturnUrl, bool UseCookies, bool Links)
    : IRequest<Result<ExternalSignInResponse>>;

/// <summary>How it goes on.</summary>
/// <param name="AuthorizationUrl">The provider's address, where the browser goes next.</param>
public sealed record ExternalSignInResponse(string AuthorizationUrl);

internal sealed class BeginExternalSignInValidator : AbstractValidator<BeginExternalSignIn>
{
    public BeginExternalSignInValidator(IExternalProviders providers) =>
        RuleFor(request => request.ReturnUrl)
            .Must(text => text is null || (ReturnUrls.Parse(text) is { } address && providers.MayReturnTo(address)))
            .WithMessage("returnUrl must be an absolute address of an origin that OAuth:ReturnOrigins names");
}

internal sealed class BeginExternalSignInHandler(IExternalProviders providers, ICurrentActor current)
    : IRequestHandler<BeginExternalSignIn, Result<ExternalSignInResponse>>
{
    public async Task<Result<ExternalSignInResponse>> Handle(BeginExternalSignIn request, CancellationToken cancellationToken)
    {
        if (!providers.IsConfigured(request.Provider))
        {
            return ExternalErrors.NotConfigured(request.Provider);
        }

        var link = request.Links ? new ExternalLink(current.RequireUserId(), current.SessionId ?? 0) : null;
        var state = new ExternalSignInState(ReturnUrls.Parse(request.ReturnUrl), request.UseCookies, link);
        return new ExternalSignInResponse(await providers.BeginAsync(request.Provider, state));
    }
}

/// <summary>Reads addresses to return to.</summary>
public static class ReturnUrls
{
    /// <summary>The address as it will be used; null where there is none, or it is not an absolute one of http or https.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0
            ? address
            : null;
}
