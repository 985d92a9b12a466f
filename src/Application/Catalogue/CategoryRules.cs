using FluentValidation;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>What use cases about categories share.</summary>
internal static class CategoryRules
{
    public static void MustBeCategoryName<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop).Required("Category name").MustBeOneLine("Category name", CatalogueLimits.MaxCategoryName);

    /// <summary>The category that is to stand above another does not exist.</summary>
    public static FieldFault NoParent(long id) => new("parentId", $"Category {id} does not exist", id);
}
