using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Uploads the avatar of the caller, and replaces the one before.</summary>
/// <param name="Upload">The picture.</param>
public sealed record UploadAvatar(IPictureUpload Upload) : IRequest<Result<AvatarResponse>>;

/// <summary>A user with its new picture.</summary>
public sealed record AvatarResponse : IVersioned
{
    /// <summary>The user's key.</summary>
    public long Id { get; init; }

    /// <summary>The user's name.</summary>
    public string Username { get; init; } = "";

    /// <summary>Where the avatar is.</summary>
    public PictureUrl? AvatarUrl { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>A user's pictures.</summary>
    internal static AvatarResponse Of(User user) =>
        new()
        {
            Id = user.Id,
            Username = user.Username,
            AvatarUrl = PictureUrl.Of(user.AvatarPath),
            Version = user.Version,
        };
}

internal sealed class UploadAvatarHandler(Managed<User> users, ShownPictures pictures, ICurrentActor current)
    : IRequestHandler<UploadAvatar, Result<AvatarResponse>>
{
    public async Task<Result<AvatarResponse>> Handle(UploadAvatar request, CancellationToken cancellationToken)
    {
        var found = await users.FindAsync(Right.UseOwnAccount, current.RequireUserId(), cancellationToken);
        var replaced = await pictures.ReplaceAsync(
            found,
            request.Upload,
            PictureShelf.Users,
            (user, path, _, now) => Result<string?>.Succeeded(user.SetAvatar(path, now)),
            cancellationToken
        );
        return replaced.Map(AvatarResponse.Of);
    }
}
