using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Accounts;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Uploads;

namespace ShopClean.WebApi.Accounts;

/// <summary>The caller's own picture.</summary>
[Route("api/v1/auth/avatar")]
[Tags("Avatars")]
public sealed class AvatarController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>Upload one's avatar</summary>
    /// <remarks>The one before goes. The field may be called <c>avatar</c> too.</remarks>
    [HttpPost, Access(Right.UseOwnAccount), Answers<AvatarResponse>, Uploads("image", AlternativeField = "avatar")]
    public Task<IActionResult> Upload(CancellationToken ct) =>
        Send(new UploadAvatar(UploadedFiles()), "Avatar uploaded successfully", SuccessCodes.FileUploaded, ct);

    /// <summary>Remove one's avatar</summary>
    [HttpDelete, Access(Right.UseOwnAccount), Answers, Fails(typeof(PictureErrors), nameof(PictureErrors.NotFound))]
    public Task<IActionResult> Remove(CancellationToken ct) =>
        Send(new RemoveAvatar(), "Avatar deleted successfully", SuccessCodes.ResourceDeleted, ct);
}
