using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Access;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Uploads;

namespace ShopClean.WebApi.Catalogue;

/// <summary>The picture of a category.</summary>
[Route("api/v1/categories/{id:id}/image")]
[Tags("Category pictures")]
public sealed class CategoryImageController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>Upload a category's picture</summary>
    /// <remarks>The one before goes.</remarks>
    [HttpPost, Access(Right.ManageCategories), Answers<CategoryPictureResponse>, Uploads("image")]
    public Task<IActionResult> Upload(long id, CancellationToken ct) =>
        Send(new UploadCategoryImage(id, UploadedFiles()), "Category image uploaded successfully", SuccessCodes.FileUploaded, ct);

    /// <summary>Remove a category's picture</summary>
    [HttpDelete, Access(Right.ManageCategories), Answers]
    public Task<IActionResult> Remove(long id, CancellationToken ct) =>
        Send(new RemoveCategoryImage(id), "Category image deleted successfully", SuccessCodes.ResourceDeleted, ct);
}
