using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Notifications;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Deletes an account with its personal data.</summary>
/// <param name="Id">The user's key.</param>
public sealed record DeleteUser(long Id) : IRequest<Result>, ITransactional;

/// <summary>Deletes it, unless the user owns a shop, which has to be deleted first.</summary>
internal sealed class DeleteUserHandler(ManagedUsers managed, IAccountData data, IOutbox outbox, IUnitOfWork work)
    : IRequestHandler<DeleteUser, Result>
{
    public async Task<Result> Handle(DeleteUser request, CancellationToken cancellationToken)
    {
        var found = await managed.FindAsync(request.Id, cancellationToken);
        if (found.IsFailure)
        {
            return found.Error;
        }

        var user = found.Value;
        if (await data.ShopsOfAsync(user.Id, cancellationToken) is { Count: > 0 } shops)
        {
            return AccountErrors.OwnsShops(shops);
        }

        var (email, phoneNumber) = (user.Email, user.PhoneNumber);
        var avatar = user.AvatarPath;
        var deleted = await managed.ChangeAsync(user, (one, actor, now) => one.Delete(actor, now), cancellationToken);
        if (deleted.IsFailure)
        {
            return deleted;
        }

        outbox.EnqueueRemoval(PictureShelf.Users, user.Id, avatar);
        var saved = await work.SaveAsync(user, cancellationToken);
        if (!saved.IsFailure)
        {
            await data.EraseAsync(user.Id, email, phoneNumber, cancellationToken);
        }

        return saved;
    }
}
