using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;

namespace ShopClean.WebApi.Catalogue;

/// <summary>Products: anybody finds them, their shop's people manage them.</summary>
[Route("api/v1/products")]
[Tags("Products")]
public sealed class ProductsController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List products</summary>
    /// <remarks>Everybody sees what is on sale, a shop's people all of its products, administrators all there are.</remarks>
    [HttpGet, Access(Right.ReadCatalogue), Lists<ListProducts>, Answers<ProductListItem>(IsPage = true)]
    public Task<IActionResult> List(CancellationToken ct) =>
        List(new ListProducts { Parameters = Request.ListParameters() }, "Products retrieved successfully", ct);

    /// <summary>Search products</summary>
    /// <remarks>As the list, with the search in <c>q</c>; the most viewed come first.</remarks>
    /// <param name="q" example="smartphone">The words to search for; all of them must be found.</param>
    [HttpGet("search"), Access(Right.ReadCatalogue), Lists<SearchProducts>, Answers<ProductListItem>(IsPage = true)]
    public Task<IActionResult> Search([FromQuery] string? q, CancellationToken ct) =>
        List(new SearchProducts { Parameters = Request.ListParameters() }, _ => $"Search results for \"{q}\"", meta: null, ct);

    /// <summary>List what the marketplace features</summary>
    /// <param name="limit">How many at most.</param>
    [HttpGet("featured"), Access(Right.ReadCatalogue), Answers<IReadOnlyList<ProductListItem>>, Fails(ErrorCodes.ValidationError)]
    public Task<IActionResult> ListFeatured(
        CancellationToken ct,
        [FromQuery, Range(1, ListLimits.MaxPageSize)] int limit = ListLimits.DefaultPageSize
    ) => Send(new ListFeaturedProducts(limit), "Featured products retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Read statistics over all products</summary>
    [HttpGet("statistics"), Access(Right.ReadStatistics), Answers<ProductStatisticsResponse>]
    public Task<IActionResult> GetStatistics(CancellationToken ct) =>
        Send(new GetProductStatistics(), "Product statistics retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>List the products of a category</summary>
    /// <remarks>As the list, in the order that shops gave their products.</remarks>
    [
        HttpGet("category/{categoryId:id}"),
        Access(Right.ReadCatalogue),
        Lists<ListCategoryProducts>,
        Answers<ProductListItem>(IsPage = true)
    ]
    public Task<IActionResult> ListByCategory(long categoryId, CancellationToken ct) =>
        List(new ListCategoryProducts(categoryId) { Parameters = Request.ListParameters() }, "Products retrieved successfully", ct);

    /// <summary>Read a product</summary>
    /// <param name="includeImages">Whether the gallery is answered too.</param>
    [HttpGet("{id:id}"), Access(Right.ReadCatalogue), Answers<IllustratedProductResponse>]
    public Task<IActionResult> Get(long id, [FromQuery] bool includeImages, CancellationToken ct) =>
        Send(new GetProduct(id, includeImages, HttpMethods.IsGet(Request.Method)), "Product retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Read a product by its slug</summary>
    /// <param name="slug" example="smartphone-android-terbaru">The name of the product in addresses.</param>
    /// <param name="includeImages">Whether the gallery is answered too.</param>
    [HttpGet("slug/{slug}"), Access(Right.ReadCatalogue), Answers<IllustratedProductResponse>]
    public Task<IActionResult> GetBySlug(string slug, [FromQuery] bool includeImages, CancellationToken ct) =>
        Send(
            new GetProductBySlug(slug, includeImages, HttpMethods.IsGet(Request.Method)),
            "Product retrieved successfully",
            SuccessCodes.Ok,
            ct
        );

    /// <summary>Put a product on sale</summary>
    /// <remarks>It goes to the caller's own shop; whoever belongs to several says which with <c>shopId</c>.</remarks>
    [HttpPost, Access(Right.CreateProduct), Answers<ProductResponse>(201), Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Create(CreateProduct body, CancellationToken ct) =>
        Create(body, "Product created successfully", product => $"/api/v1/products/{product.Id}", ct);

    /// <summary>Update a product</summary>
    /// <remarks>Absent fields stay as they are; null clears a field that may be empty.</remarks>
    [HttpPut("{id:id}"), Access(Right.UpdateProduct), Answers<ProductResponse>, Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Update(long id, UpdateProduct body, CancellationToken ct) =>
        Send(body with { Id = id }, "Product updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Set single values of a product</summary>
    /// <remarks>
    /// Absolute values, which a client can safely send twice; absent fields stay as they are. How it is shown, its discount and its stock are for all of the
    /// shop's people; any other field asks for what <c>PUT</c> does.
    /// </remarks>
    [HttpPatch("{id:id}"), Access(Right.TendProduct), Answers<ProductResponse>, Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Tend(long id, TendProduct body, CancellationToken ct) =>
        Send(body with { Id = id }, "Product updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Put a product on sale, or withdraw it</summary>
    /// <remarks>Each call turns it over; <c>PATCH /products/{id}</c> sets it.</remarks>
    [HttpPatch("{id:id}/toggle-status"), Access(Right.TendProduct), Answers<ProductStatusResponse>]
    public Task<IActionResult> ToggleStatus(long id, CancellationToken ct) =>
        Send(
            new ToggleProductStatus(id),
            product => product.IsActive ? "Product activated successfully" : "Product deactivated successfully",
            SuccessCodes.StatusUpdated,
            ct
        );

    /// <summary>Feature a product, or no longer</summary>
    /// <remarks>Each call turns it over; <c>PATCH /products/{id}</c> sets it.</remarks>
    [HttpPatch("{id:id}/toggle-featured"), Access(Right.TendProduct), Answers<ProductFeaturedResponse>]
    public Task<IActionResult> ToggleFeatured(long id, CancellationToken ct) =>
        Send(
            new ToggleProductFeatured(id),
            product => product.IsFeatured ? "Product marked as featured successfully" : "Product unmarked as featured successfully",
            SuccessCodes.StatusUpdated,
            ct
        );

    /// <summary>Add pieces to a product's stock, or take some from it</summary>
    /// <remarks>A change relative to what is there, noted in the product's ledger; the stock never goes below zero.</remarks>
    [HttpPatch("{id:id}/stock"), Access(Right.TendProduct), Answers<ProductStockResponse>]
    [Fails(typeof(CatalogueErrors), nameof(CatalogueErrors.InsufficientStock))]
    public Task<IActionResult> AdjustStock(long id, AdjustStock body, CancellationToken ct) =>
        Send(body with { Id = id }, "Product stock updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Set a product's discount</summary>
    [HttpPatch("{id:id}/discount"), Access(Right.TendProduct), Answers<ProductResponse>]
    public Task<IActionResult> SetDiscount(long id, SetProductDiscount body, CancellationToken ct) =>
        Send(body with { Id = id }, "Product discount updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Show a product among the best sellers or the new arrivals</summary>
    [HttpPatch("{id:id}/flags"), Access(Right.TendProduct), Answers<ProductResponse>]
    public Task<IActionResult> SetFlags(long id, SetProductFlags body, CancellationToken ct) =>
        Send(body with { Id = id }, "Product flags updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Delete a product</summary>
    [HttpDelete("{id:id}"), Access(Right.DeleteProduct), Answers]
    public Task<IActionResult> Delete(long id, CancellationToken ct) =>
        Send(new DeleteProduct(id), "Product deleted successfully", SuccessCodes.ResourceDeleted, ct);
}
