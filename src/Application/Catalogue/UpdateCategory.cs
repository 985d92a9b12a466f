using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>An administrator changes a category; absent fields stay as they are.</summary>
public sealed record UpdateCategory : IRequest<Result<CategoryResponse>>, ITransactional
{
    /// <summary>The category's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>The category's name; unique.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The category's name in addresses.</summary>
    public Optional<string?> Slug { get; init; }

    /// <summary>What belongs into it.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Whether the public sees it.</summary>
    public Optional<bool> IsActive { get; init; }

    /// <summary>Its place among the others, ascending.</summary>
    public Optional<int> SortOrder { get; init; }

    /// <summary>The category above it; null at the top.</summary>
    public Optional<long?> ParentId { get; init; }
}

internal sealed class UpdateCategoryValidator : AbstractValidator<UpdateCategory>
{
    public UpdateCategoryValidator()
    {
        When(request => request.Name.IsGiven, () => RuleFor(request => request.Name.Value).ACategoryName());
        When(request => request.Slug.IsGiven, () => RuleFor(request => request.Slug.Value).AGivenSlug());
        RuleFor(request => request.Description.Value).AtMost("Description", CatalogueLimits.MaxDescription);
    }
}

internal sealed class UpdateCategoryHandler(Managed<Category> categories, ICategoryTrees trees, IMapper mapper)
    : IRequestHandler<UpdateCategory, Result<CategoryResponse>>,
        IRequestChecks<UpdateCategory>
{
    public Task<Error?> RefuseAsync(UpdateCategory request, CancellationToken ct) =>
        categories.RefuseAsync(Right.ManageCategories, request.Id, ct);

    public async Task<IReadOnlyList<FieldFault>> FindFaultsAsync(UpdateCategory request, CancellationToken ct) =>
        request.ParentId is { IsGiven: true, Value: { } parent } && FaultOf(parent, request.Id, await trees.ReadAsync(ct)) is { } fault
            ? [fault]
            : [];

    public async Task<Result<CategoryResponse>> Handle(UpdateCategory request, CancellationToken cancellationToken)
    {
        if (
            request.ParentId is { IsGiven: true, Value: { } parent }
            && await CheckAsync(request.Id, parent, cancellationToken) is { } fault
        )
        {
            return fault;
        }

        var changed = await categories.ChangeAsync(
            Right.ManageCategories,
            request.Id,
            (category, actor, now) => category.Describe(Merged(request, category), actor, now),
            cancellationToken
        );
        return changed.Map(mapper.Map<CategoryResponse>);
    }

    private async Task<Error?> CheckAsync(long id, long parent, CancellationToken ct)
    {
        var tree = await trees.HoldAsync(ct);
        return !tree.Contains(id) ? CatalogueErrors.CategoryNotFound
            : FaultOf(parent, id, tree) is { } fault ? Error.Validation([fault])
            : null;
    }

    private static FieldFault? FaultOf(long parent, long id, CategoryTree tree) =>
        !tree.Contains(parent) ? CategoryRules.NoParent(parent)
        : tree.IsWithin(parent, id) ? new FieldFault("parentId", "A category can't stand below itself", parent)
        : null;

    private static CategoryDescription Merged(UpdateCategory request, Category category) =>
        new(
            request.Name.Or(category.Name)!.Trim(),
            request.Slug.Or(category.Slug)!,
            request.Description.Or(category.Description),
            request.IsActive.Or(category.IsActive),
            request.SortOrder.Or(category.SortOrder),
            request.ParentId.Or(category.ParentId)
        );
}
