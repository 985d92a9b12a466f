using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.External;

/// <summary>Signs in the user who comes back from a provider.</summary>
/// <param name="Provider">Where from.</param>
/// <param name="Identity">Who it is, or what went wrong there; null where the browser was not sent there.</param>
public sealed record SignInExternally(ExternalProvider Provider, Result<ExternalIdentity>? Identity) : IRequest<Result<LoginResponse>>;

internal sealed class SignInExternallyHandler(IExternalProviders providers, ExternalAccounts accounts, IUnitOfWork work, SignIns signIns)
    : IRequestHandler<SignInExternally, Result<LoginResponse>>
{
    public async Task<Result<LoginResponse>> Handle(SignInExternally request, CancellationToken cancellationToken)
    {
        if (!providers.IsConfigured(request.Provider))
        {
            return ExternalErrors.NotConfigured(request.Provider);
        }

        if (request.Identity is not { } identity)
        {
            return ExternalErrors.InvalidReturn;
        }

        if (identity.IsFailure)
        {
            return identity.Error;
        }

        var account = await accounts.FindOrCreateAsync(identity.Value, cancellationToken);
        if (account is { IsFailure: true, Error.Kind: ErrorKind.Conflict })
        {
            // The same person may have signed in by another window a moment before: the conflict is with the account that was made then.
            work.Discard();
            account = await accounts.FindOrCreateAsync(identity.Value, cancellationToken);
        }

        return account.IsFailure ? account.Error : await signIns.AdmitAsync(account.Value, cancellationToken);
    }
}
