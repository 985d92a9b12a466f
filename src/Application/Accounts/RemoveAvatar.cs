using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Removes the avatar of the caller.</summary>
public sealed record RemoveAvatar : IRequest<Result>;

internal sealed class RemoveAvatarHandler(Managed<User> users, ShownPictures pictures, ICurrentActor current)
    : IRequestHandler<RemoveAvatar, Result>
{
    public async Task<Result> Handle(RemoveAvatar request, CancellationToken cancellationToken)
    {
        var found = await users.FindAsync(Right.UseOwnAccount, current.RequireUserId(), cancellationToken);
        var removed = pictures.RemoveAsync(
            found,
            user => user.AvatarPath,
            PictureShelf.Users,
            (user, path, _, now) => Result<string?>.Succeeded(user.SetAvatar(path, now)),
            cancellationToken
        );
        return await removed.IgnoreValueAsync();
    }
}
