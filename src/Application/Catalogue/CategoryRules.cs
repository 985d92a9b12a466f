using FluentValidation;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>What use cases about categories share.</summary>
internal static class CategoryRules
{
    public static void ACategoryName<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop).Required("Category name").AtMost("Category name", CatalogueLimits.MaxCategoryName);

    /// <summary>Whether a category may stand below another: the other one exists and does not itself stand below it.</summary>
    public static async Task<Error?> CheckParentAsync(
        this IRepository<Category> categories,
        long? parentId,
        long? childId,
        CancellationToken ct
    )
    {
        for (var above = parentId; above is { } id; )
        {
            var parent = await categories.FirstOrDefaultAsync(new CategoryByIdSpec(id), ct);
            if (parent is null)
            {
                return Error.Validation("parentId", $"Category {id} does not exist", parentId);
            }

            if (parent.Id == childId)
            {
                return Error.Validation("parentId", "A category can't stand below itself", parentId);
            }

            above = parent.ParentId;
        }

        return null;
    }
}

/// <summary>The category with this key, whoever sees it.</summary>
public sealed class CategoryByIdSpec : Specification<Category>
{
    /// <summary>Creates the specification.</summary>
    public CategoryByIdSpec(long id) => Query.Where(category => category.Id == id);
}
