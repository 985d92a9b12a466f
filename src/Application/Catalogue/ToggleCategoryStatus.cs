using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>An administrator shows a category to the public, or hides it if it is shown.</summary>
/// <param name="Id">The category's key.</param>
public sealed record ToggleCategoryStatus(long Id) : IRequest<Result<CategoryStatusResponse>>, ITransactional;

/// <summary>Does it, one after the other where several ask at once.</summary>
public sealed class ToggleCategoryStatusHandler(
    IRepository<Category> categories,
    IUnitOfWork work,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<ToggleCategoryStatus, Result<CategoryStatusResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<CategoryStatusResponse>> Handle(ToggleCategoryStatus request, CancellationToken cancellationToken)
    {
        await work.HoldAsync<Category>(request.Id, cancellationToken);
        var category = await categories.FirstOrDefaultAsync(new CategoryByIdSpec(request.Id), cancellationToken);
        if (category is null)
        {
            return CatalogueErrors.CategoryNotFound;
        }

        var toggled = category.ToggleStatus(current.Actor, clock.GetUtcNow());
        if (toggled.IsFailure)
        {
            return toggled.Error;
        }

        var saved = await work.SaveAsync(category, cancellationToken);
        return saved.IsFailure
            ? saved.Error
            : new CategoryStatusResponse(category.Id, category.Name, category.IsActive) { Version = category.Version };
    }
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
