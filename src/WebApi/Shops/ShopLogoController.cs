using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Shops;
using ShopClean.Domain.Access;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Uploads;

namespace ShopClean.WebApi.Shops;

/// <summary>The logo of a shop.</summary>
[Route("api/v1/shops/{id:id}/logo")]
[Tags("Shop logos")]
public sealed class ShopLogoController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>Upload a shop's logo</summary>
    /// <remarks>The one before goes. The field may be called <c>logo</c> too.</remarks>
    [HttpPost, Access(Right.UpdateShop), Answers<ShopLogoResponse>, Uploads("image", AlternativeField = "logo")]
    public Task<IActionResult> Upload(long id, CancellationToken ct) =>
        Send(new UploadShopLogo(id, UploadedFiles()), "Shop logo uploaded successfully", SuccessCodes.FileUploaded, ct);

    /// <summary>Remove a shop's logo</summary>
    [HttpDelete, Access(Right.UpdateShop), Answers]
    public Task<IActionResult> Remove(long id, CancellationToken ct) =>
        Send(new RemoveShopLogo(id), "Shop logo deleted successfully", SuccessCodes.ResourceDeleted, ct);
}
