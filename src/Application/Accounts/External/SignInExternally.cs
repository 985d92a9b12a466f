using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.External;

/// <summary>Somebody comes back from a provider to sign in.</summary>
/// <param name="Provider">Where from.</param>
/// <param name="Arrival">Who it is, or what went wrong there; null where nobody was sent there.</param>
public sealed record SignInExternally(ExternalProvider Provider, Result<ExternalIdentity>? Arrival) : IRequest<Result<LoginResponse>>;

internal sealed class SignInExternallyHandler(IExternalProviders providers, ExternalAccounts accounts, IUnitOfWork work, SignIns signIns)
    : IRequestHandler<SignInExternally, Result<LoginResponse>>
{
    public async Task<Result<LoginResponse>> Handle(SignInExternally request, CancellationToken cancellationToken)
    {
        if (!providers.IsConfigured(request.Provider))
        {
            return ExternalErrors.NotConfigured(request.Provider);
        }

        if (request.Arrival is not { } arrival)
        {
            return ExternalErrors.InvalidReturn;
        }

        if (arrival.IsFailure)
        {
            return arrival.Error;
        }

        var account = await accounts.FindOrMakeAsync(arrival.Value, cancellationToken);
        if (account is { IsFailure: true, Error.Kind: ErrorKind.Conflict })
        {
            // Perhaps the same person came by another window a moment before: what was in the way is the account then.
            work.Discard();
            account = await accounts.FindOrMakeAsync(arrival.Value, cancellationToken);
        }

        return account.IsFailure ? account.Error : await signIns.AdmitAsync(account.Value, cancellationToken);
    }
}
