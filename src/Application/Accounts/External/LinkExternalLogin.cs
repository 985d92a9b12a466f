using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.External;

/// <summary>Links the login at a provider to the account of the user who comes back from there.</summary>
/// <param name="Link">Who asked for it, in which session.</param>
/// <param name="Identity">Who the user is there, or what went wrong.</param>
public sealed record LinkExternalLogin(ExternalLink Link, Result<ExternalIdentity> Identity) : IRequest<Result<ExternalLoginResponse>>;

/// <summary>A login elsewhere.</summary>
/// <param name="Provider">The provider: <c>google</c> or <c>facebook</c>.</param>
/// <param name="LinkedAt">When it was linked.</param>
public sealed record ExternalLoginResponse(string Provider, DateTimeOffset LinkedAt)
{
    internal static ExternalLoginResponse Of(ExternalLogin login) => new(login.Provider, login.CreatedAt);
}

internal sealed class LinkExternalLoginHandler(IRepository<User> users, IActorReader actors, ExternalAccounts accounts, IUnitOfWork work)
    : IRequestHandler<LinkExternalLogin, Result<ExternalLoginResponse>>
{
    public async Task<Result<ExternalLoginResponse>> Handle(LinkExternalLogin request, CancellationToken cancellationToken)
    {
        if (request.Identity.IsFailure)
        {
            return request.Identity.Error;
        }

        var (link, identity) = (request.Link, request.Identity.Value);
        if (await actors.FindAsync(link.UserId, link.SessionId, cancellationToken) is not { SessionIsLive: true, IsActive: true })
        {
            return AccessErrors.InvalidAccessToken;
        }

        if (await users.FirstOrDefaultAsync(UserWithLoginsSpec.Of(identity), cancellationToken) is { } holder && holder.Id != link.UserId)
        {
            return ExternalErrors.AlreadyLinked(identity.Provider);
        }

        return await users.FirstOrDefaultAsync(UserWithLoginsSpec.ById(link.UserId), cancellationToken) is { } user
            ? await LinkAsync(user, identity, cancellationToken)
            : AccountErrors.NotFound;
    }

    private async Task<Result<ExternalLoginResponse>> LinkAsync(User user, ExternalIdentity identity, CancellationToken ct)
    {
        if (Find(user, identity) is { } already && already.ProviderKey == identity.Key)
        {
            return ExternalLoginResponse.Of(already);
        }

        var linked = accounts.Link(user, identity);
        if (linked.IsFailure)
        {
            return linked.Error;
        }

        var saved = await work.SaveAsync(ct);
        return saved is { IsFailure: true, Error.Kind: ErrorKind.Conflict } ? ExternalErrors.AlreadyLinked(identity.Provider)
            : saved.IsFailure ? saved.Error
            : ExternalLoginResponse.Of(Find(user, identity)!);
    }

    private static ExternalLogin? Find(User user, ExternalIdentity identity) =>
        user.ExternalLogins.FirstOrDefault(login => login.Provider == identity.Provider.Key());
}
