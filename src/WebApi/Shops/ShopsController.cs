using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Shops;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;

namespace ShopClean.WebApi.Shops;

/// <summary>Shops: anybody visits them, a verified user opens one, its owner runs it.</summary>
[Route("api/v1/shops")]
[Tags("Shops")]
public sealed class ShopsController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List shops</summary>
    [HttpGet, Access(Right.ReadCatalogue), Lists<ListShops>, Answers<ShopResponse>(IsPage = true)]
    public Task<IActionResult> List(CancellationToken ct) =>
        List(new ListShops { Parameters = Request.ListParameters() }, "Shops retrieved successfully", ct);

    /// <summary>Read a shop</summary>
    [HttpGet("{id:id}"), Access(Right.ReadCatalogue), Answers<ShopResponse>]
    public Task<IActionResult> Get(long id, CancellationToken ct) =>
        Send(new GetShop(id), "Shop retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Read a shop by its slug</summary>
    /// <param name="slug" example="jaya-keramik">The name of the shop in addresses.</param>
    [HttpGet("slug/{slug}"), Access(Right.ReadCatalogue), Answers<ShopResponse>]
    public Task<IActionResult> GetBySlug(string slug, CancellationToken ct) =>
        Send(new GetShopBySlug(slug), "Shop retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Open a shop</summary>
    /// <remarks>The caller becomes its owner.</remarks>
    [HttpPost, Access(Right.OpenShop), Answers<ShopResponse>(201), Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Open(OpenShop body, CancellationToken ct) =>
        Create(body, "Shop created successfully", shop => $"/api/v1/shops/{shop.Id}", ct);

    /// <summary>Update a shop</summary>
    /// <remarks>Absent fields stay as they are; null clears a field that may be empty.</remarks>
    [HttpPut("{id:id}"), Access(Right.UpdateShop), Answers<ShopResponse>, Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Update(long id, UpdateShop body, CancellationToken ct) =>
        Send(body with { Id = id }, "Shop updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Delete a shop</summary>
    /// <remarks>Nobody sees it or its products any more; its name and slug are free again.</remarks>
    [HttpDelete("{id:id}"), Access(Right.DeleteShop), Answers]
    public Task<IActionResult> Delete(long id, CancellationToken ct) =>
        Send(new DeleteShop(id), "Shop deleted successfully", SuccessCodes.ResourceDeleted, ct);

    /// <summary>List a shop's products</summary>
    /// <remarks>What is on sale, to anybody; everything, to the shop's people.</remarks>
    [HttpGet("{id:id}/products"), Access(Right.ReadCatalogue), Lists<ListShopProducts>, Answers<ProductListItem>(IsPage = true)]
    public Task<IActionResult> ListProducts(long id, CancellationToken ct) =>
        List(new ListShopProducts(id) { Parameters = Request.ListParameters() }, "Products retrieved successfully", ct);

    /// <summary>Read a shop's product as its people see it</summary>
    /// <remarks>Inactive ones too, with who changed it last and the latest changes of its stock.</remarks>
    [HttpGet("{id:id}/products/{productId:id}"), Access(Right.ReadShopProduct), Answers<ManagedProductResponse>]
    public Task<IActionResult> GetProduct(long id, long productId, CancellationToken ct) =>
        Send(new GetShopProduct(id, productId), "Product retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>List the changes of a product's stock</summary>
    /// <remarks>The whole ledger: who changed it, when, why, and how many there were after it.</remarks>
    [
        HttpGet("{id:id}/products/{productId:id}/stock-changes"),
        Access(Right.ReadShopProduct),
        Lists<ListStockChanges>,
        Answers<StockChangeResponse>(IsPage = true)
    ]
    public Task<IActionResult> ListStockChanges(long id, long productId, CancellationToken ct) =>
        List(new ListStockChanges(id, productId) { Parameters = Request.ListParameters() }, "Stock changes retrieved successfully", ct);
}
