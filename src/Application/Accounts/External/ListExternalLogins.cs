using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.External;

/// <summary>Lists the logins at providers that are linked to the account of the caller.</summary>
public sealed record ListExternalLogins : IRequest<Result<IReadOnlyList<ExternalLoginResponse>>>;

internal sealed class ListExternalLoginsHandler(IRepository<User> users, ICurrentActor current)
    : IRequestHandler<ListExternalLogins, Result<IReadOnlyList<ExternalLoginResponse>>>
{
    public async Task<Result<IReadOnlyList<ExternalLoginResponse>>> Handle(
        ListExternalLogins request,
        CancellationToken cancellationToken
    ) =>
        await users.FirstOrDefaultAsync(UserWithLoginsSpec.ById(current.RequireUserId()), cancellationToken) is { } user
            ? Result<IReadOnlyList<ExternalLoginResponse>>.Succeeded([
                .. user.ExternalLogins.OrderBy(login => login.Provider, StringComparer.Ordinal).Select(ExternalLoginResponse.Of),
            ])
            : AccountErrors.NotFound;
}
