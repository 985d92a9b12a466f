using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Toggles whether the public sees a category.</summary>
/// <param name="Id">The category's key.</param>
public sealed record ToggleCategoryStatus(long Id) : IRequest<Result<CategoryStatusResponse>>, ITransactional;

internal sealed class ToggleCategoryStatusHandler(Managed<Category> categories)
    : IRequestHandler<ToggleCategoryStatus, Result<CategoryStatusResponse>>
{
    public Task<Result<CategoryStatusResponse>> Handle(ToggleCategoryStatus request, CancellationToken cancellationToken) =>
        categories
            .ChangeHeldAsync(
                Right.ManageCategories,
                request.Id,
                (category, actor, now) => category.ToggleStatus(actor, now),
                cancellationToken
            )
            .MapAsync(category => new CategoryStatusResponse(category.Id, category.Name, category.IsActive) { Version = category.Version });
}

/// <summary>Whether the public sees a category now.</summary>
/// <param name="Id">The category's key.</param>
/// <param name="Name">The category's name.</param>
/// <param name="IsActive">Whether the public sees it.</param>
public sealed record CategoryStatusResponse(long Id, string Name, bool IsActive) : IVersioned
{
    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}
