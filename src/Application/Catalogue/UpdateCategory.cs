using System.Text.Json.Serialization;
using AutoMapper;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>An administrator changes a category; absent fields stay as they are.</summary>
public sealed record UpdateCategory : CategoryFields, IRequest<Result<CategoryResponse>>, ITransactional
{
    /// <summary>The category's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }
}

internal sealed class UpdateCategoryValidator() : CategoryFieldsValidator<UpdateCategory>(isNew: false);

internal sealed class UpdateCategoryHandler(Managed<Category> categories, ICategoryTrees trees, IMapper mapper)
    : IRequestHandler<UpdateCategory, Result<CategoryResponse>>,
        IRequestChecks<UpdateCategory>
{
    public Task<Error?> RefuseAsync(UpdateCategory request, CancellationToken ct) =>
        categories.RefuseAsync(Right.ManageCategories, request.Id, ct);

    public async Task<IReadOnlyList<FieldFault>> FindFaultsAsync(UpdateCategory request, CancellationToken ct) =>
        request.ParentId.Value is { } parent && FaultOf(parent, request.Id, await trees.ReadAsync(ct)) is { } fault ? [fault] : [];

    public async Task<Result<CategoryResponse>> Handle(UpdateCategory request, CancellationToken cancellationToken)
    {
        if (request.ParentId.Value is { } parent && await CheckAsync(request.Id, parent, cancellationToken) is { } fault)
        {
            return fault;
        }

        var changed = await categories.ChangeAsync(
            Right.ManageCategories,
            request.Id,
            (category, actor, now) => category.Describe(request.ApplyTo(category.Described), actor, now),
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
}
