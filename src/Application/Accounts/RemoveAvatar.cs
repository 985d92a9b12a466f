using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>The caller takes the face away.</summary>
public sealed record RemoveAvatar : IRequest<Result>;

/// <summary>Takes it away, and has it removed from the store.</summary>
public sealed class RemoveAvatarHandler(IRepository<User> users, ShownPictures pictures, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<RemoveAvatar, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(RemoveAvatar request, CancellationToken cancellationToken)
    {
        var user = await users.FirstOrDefaultAsync(new UserByIdSpec(current.RequireUserId()), cancellationToken);
        if (user is null)
        {
            return AccountErrors.NotFound;
        }

        if (user.AvatarPath is null)
        {
            return PictureErrors.NotFound;
        }

        var before = user.ShowAvatar(path: null, clock.GetUtcNow());
        return await pictures.SaveAsync(PictureShelf.Users, user, Result<string?>.Succeeded(before), cancellationToken);
    }
}
