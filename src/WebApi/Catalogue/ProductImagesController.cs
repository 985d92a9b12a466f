using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Uploads;

namespace ShopClean.WebApi.Catalogue;

/// <summary>The pictures of products: the shop's people look after them.</summary>
[Route("api/v1/products/{id:id}")]
[Tags("Product pictures")]
public sealed class ProductImagesController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>Upload a product's main picture</summary>
    /// <remarks>It takes the place of the main picture before, which goes. To add a picture instead, use the gallery.</remarks>
    [HttpPost("image"), Access(Right.TendProduct), Answers<ProductPictureResponse>, Uploads("image")]
    public Task<IActionResult> Upload(long id, CancellationToken ct) =>
        Send(new UploadProductImage(id, UploadedFiles()), "Product image uploaded successfully", SuccessCodes.FileUploaded, ct);

    /// <summary>Remove a product's main picture</summary>
    /// <remarks>The next picture of the gallery becomes the main one.</remarks>
    [HttpDelete("image"), Access(Right.TendProduct), Answers]
    public Task<IActionResult> RemoveMain(long id, CancellationToken ct) =>
        Send(new RemoveProductImage(id, ImageId: null), "Product image deleted successfully", SuccessCodes.ResourceDeleted, ct);

    /// <summary>Add pictures to a product's gallery</summary>
    /// <remarks>Behind those that are there. The first picture of a gallery is the main one. The answer is the whole gallery.</remarks>
    [
        HttpPost("images"),
        Access(Right.TendProduct),
        Answers<IReadOnlyList<ProductImageResponse>>,
        Uploads("images", PictureLimits.MaxFiles)
    ]
    public Task<IActionResult> Add(long id, CancellationToken ct) =>
        Send(new AddProductImages(id, UploadedFiles()), "Product images uploaded successfully", SuccessCodes.FileUploaded, ct);

    /// <summary>Arrange a product's gallery</summary>
    /// <remarks>Names each picture once. Which of them is the main one stays as it is.</remarks>
    [HttpPut("images/order"), Access(Right.TendProduct), Answers<IReadOnlyList<ProductImageResponse>>]
    public Task<IActionResult> Arrange(long id, ArrangeProductImages body, CancellationToken ct) =>
        Send(body with { Id = id }, "Product images arranged successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Describe a picture, or make it the main one</summary>
    /// <remarks>Absent fields stay as they are. The main picture is the one that lists show as <c>imageUrl</c>.</remarks>
    /// <param name="imageId">The key of the picture.</param>
    [HttpPatch("images/{imageId:id}"), Access(Right.TendProduct), Answers<IReadOnlyList<ProductImageResponse>>]
    public Task<IActionResult> Update(long id, long imageId, UpdateProductImage body, CancellationToken ct) =>
        Send(body with { Id = id, ImageId = imageId }, "Product image updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Remove a picture from a product's gallery</summary>
    /// <remarks>Where it was the main one, the next one is.</remarks>
    /// <param name="imageId">The key of the picture.</param>
    [HttpDelete("images/{imageId:id}"), Access(Right.TendProduct), Answers]
    public Task<IActionResult> Remove(long id, long imageId, CancellationToken ct) =>
        Send(new RemoveProductImage(id, imageId), "Product image deleted successfully", SuccessCodes.ResourceDeleted, ct);
}
