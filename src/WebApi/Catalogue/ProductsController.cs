using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.WebApi.Common;
using ShopClean.WebApi.Common.Access;
using ShopClean.WebApi.Common.Answers;
using ShopClean.WebApi.Common.Lists;

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
    [HttpGet("search"), Access(Right.ReadCatalogue), Lists<SearchProducts>, Answers<ProductListItem>(IsPage = true)]
    public Task<IActionResult> Search([FromQuery] string? q, CancellationToken ct) =>
        List(new SearchProducts { Parameters = Request.ListParameters() }, _ => $"Search results for \"{q}\"", meta: null, ct);

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
    [HttpGet("{id:id}"), Access(Right.ReadCatalogue), Answers<IllustratedProductResponse>]
    public Task<IActionResult> Get(long id, [FromQuery] bool includeImages, CancellationToken ct) =>
        Send(new GetProduct(id, includeImages), "Product retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Read a product by its slug</summary>
    [HttpGet("slug/{slug}"), Access(Right.ReadCatalogue), Answers<IllustratedProductResponse>]
    public Task<IActionResult> GetBySlug(string slug, [FromQuery] bool includeImages, CancellationToken ct) =>
        Send(new GetProductBySlug(slug, includeImages), "Product retrieved successfully", SuccessCodes.Ok, ct);

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

    /// <summary>Set how a product is shown, its discount or its stock</summary>
    /// <remarks>Absolute values, which a client can safely send twice; absent fields stay as they are.</remarks>
    [HttpPatch("{id:id}"), Access(Right.TendProduct), Answers<ProductResponse>]
    public Task<IActionResult> Tend(long id, TendProduct body, CancellationToken ct) =>
        Send(body with { Id = id }, "Product updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Delete a product</summary>
    [HttpDelete("{id:id}"), Access(Right.DeleteProduct), Answers]
    public Task<IActionResult> Delete(long id, CancellationToken ct) =>
        Send(new DeleteProduct(id), "Product deleted successfully", SuccessCodes.ResourceDeleted, ct);
}
