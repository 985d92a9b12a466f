using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.External;

/// <summary>Unlinks a login of the caller.</summary>
/// <param name="Provider">The provider's name.</param>
public sealed record UnlinkExternalLogin(string Provider) : IRequest<Result>, ITransactional;

/// <summary>Unlinks it, and tells the user. The account is held meanwhile, so that two requests at once can't unlink the last two logins.</summary>
internal sealed class UnlinkExternalLoginHandler(
    IRepository<User> users,
    IOutbox outbox,
    IUnitOfWork work,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<UnlinkExternalLogin, Result>
{
    public async Task<Result> Handle(UnlinkExternalLogin request, CancellationToken cancellationToken)
    {
        var id = current.RequireUserId();
        await work.HoldAsync<User>(id, cancellationToken);
        var user = await users.FirstOrDefaultAsync(UserWithLoginsSpec.ById(id), cancellationToken);
        if (user is null || user.ExternalLogins.All(login => login.Provider != request.Provider))
        {
            return ExternalErrors.NotLinked;
        }

        if (!user.MayUnlink)
        {
            return ExternalErrors.LastWayIn;
        }

        user.Unlink(request.Provider, clock.GetUtcNow());
        outbox.Enqueue(new SendNotice(user.Id, AccountNotice.LoginUnlinked, request.Provider), user.Email);
        return await work.SaveAsync(user, cancellationToken);
    }
}
