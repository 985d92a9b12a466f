using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>The caller takes the face away.</summary>
public sealed record RemoveAvatar : IRequest<Result>;

/// <summary>Takes it away, and has it removed from the store.</summary>
public sealed class RemoveAvatarHandler(Managed<User> users, ShownPictures pictures, ICurrentActor current)
    : IRequestHandler<RemoveAvatar, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(RemoveAvatar request, CancellationToken cancellationToken)
    {
        var found = await users.FindAsync(Right.UseOwnAccount, current.RequireUserId(), cancellationToken);
        var removed = pictures.RemoveAsync(
            found,
            user => user.AvatarPath,
            PictureShelf.Users,
            (user, path, _, now) => Result<string?>.Succeeded(user.ShowAvatar(path, now)),
            cancellationToken
        );
        return await removed.IgnoreValueAsync();
    }
}
