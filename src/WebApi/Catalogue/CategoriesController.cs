using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;

namespace ShopClean.WebApi.Catalogue;

/// <summary>Categories: anybody browses them, administrators manage them.</summary>
[Route("api/v1/categories")]
[Tags("Categories")]
public sealed class CategoriesController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List categories</summary>
    /// <remarks>Everybody sees active ones, administrators all. With <c>includeProductCount</c> each says how many products are on sale in it.</remarks>
    /// <param name="includeProductCount">Whether each category says how many products are on sale in it.</param>
    [HttpGet, Access(Right.ReadCatalogue), Lists<ListCountedCategories>, Answers<CountedCategoryResponse>(IsPage = true)]
    public Task<IActionResult> List([FromQuery(Name = ListCategories.CountParameter)] bool includeProductCount, CancellationToken ct) =>
        includeProductCount
            ? List(new ListCountedCategories { Parameters = Request.ListParameters() }, "Categories retrieved successfully", ct)
            : List(new ListCategories { Parameters = Request.ListParameters() }, "Categories retrieved successfully", ct);

    /// <summary>List all active categories at once</summary>
    [HttpGet("active"), Access(Right.ReadCatalogue), Answers<IReadOnlyList<CategoryResponse>>]
    public Task<IActionResult> ListActive(CancellationToken ct) =>
        Send(new ListActiveCategories(), "Active categories retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Read a category</summary>
    /// <param name="includeProducts">Whether the first products of the category are answered too.</param>
    [HttpGet("{id:id}"), Access(Right.ReadCatalogue), Answers<StockedCategoryResponse>]
    public Task<IActionResult> Get(long id, [FromQuery] bool includeProducts, CancellationToken ct) =>
        Send(new GetCategory(id, includeProducts), "Category retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Read a category by its slug</summary>
    /// <param name="slug" example="electronics">The name of the category in addresses.</param>
    /// <param name="includeProducts">Whether the first products of the category are answered too.</param>
    [HttpGet("slug/{slug}"), Access(Right.ReadCatalogue), Answers<StockedCategoryResponse>]
    public Task<IActionResult> GetBySlug(string slug, [FromQuery] bool includeProducts, CancellationToken ct) =>
        Send(new GetCategoryBySlug(slug, includeProducts), "Category retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Create a category</summary>
    [HttpPost, Access(Right.ManageCategories), Answers<CategoryResponse>(201), Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Create(CreateCategory body, CancellationToken ct) =>
        Create(body, "Category created successfully", category => $"/api/v1/categories/{category.Id}", ct);

    /// <summary>Update a category</summary>
    /// <remarks>Absent fields stay as they are; null clears a field that may be empty.</remarks>
    [HttpPut("{id:id}"), Access(Right.ManageCategories), Answers<CategoryResponse>, Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Update(long id, UpdateCategory body, CancellationToken ct) =>
        Send(body with { Id = id }, "Category updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Set single values of a category</summary>
    /// <remarks>Absolute values, which a client can safely send twice: the repeatable sister of the toggles.</remarks>
    [HttpPatch("{id:id}"), Access(Right.ManageCategories), Answers<CategoryResponse>, Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Patch(long id, UpdateCategory body, CancellationToken ct) => Update(id, body, ct);

    /// <summary>Show a category to the public, or hide it</summary>
    /// <remarks>Each call turns it over; <c>PATCH /categories/{id}</c> sets it.</remarks>
    [HttpPatch("{id:id}/toggle-status"), Access(Right.ManageCategories), Answers<CategoryStatusResponse>]
    public Task<IActionResult> ToggleStatus(long id, CancellationToken ct) =>
        Send(
            new ToggleCategoryStatus(id),
            category => category.IsActive ? "Category activated successfully" : "Category deactivated successfully",
            SuccessCodes.StatusUpdated,
            ct
        );

    /// <summary>Delete a category</summary>
    /// <remarks>Only one in which nothing stands.</remarks>
    [HttpDelete("{id:id}"), Access(Right.ManageCategories), Answers, Fails(typeof(CatalogueErrors), nameof(CatalogueErrors.CategoryInUse))]
    public Task<IActionResult> Delete(long id, CancellationToken ct) =>
        Send(new DeleteCategory(id), "Category deleted successfully", SuccessCodes.ResourceDeleted, ct);
}
