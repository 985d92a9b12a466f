using Ardalis.Specification;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>The category with this slug, without a check of visibility.</summary>
internal sealed class CategorySlugSpec : SingleResultSpecification<Category>
{
    public CategorySlugSpec(string slug) => Query.Where(category => category.Slug == slug);
}

/// <summary>The categories that everybody sees, in their order.</summary>
internal sealed class ActiveCategoriesSpec : Specification<Category>
{
    public ActiveCategoriesSpec() =>
        Query.Where(category => category.IsActive).OrderBy(category => category.SortOrder).ThenBy(category => category.Id);
}

/// <summary>A page of the categories that the actor may know of.</summary>
public sealed class CategoryListSpec : ListSpecification<Category>
{
    /// <summary>What categories can be filtered, sorted and searched by.</summary>
    public static readonly FieldTable<Category> Fields = FieldTable
        .For<Category>(category => category.Id)
        .Field("name", category => category.Name, searchable: true)
        .Field("slug", category => category.Slug)
        .Field("description", category => category.Description, searchable: true, sortable: false)
        .Field("sortOrder", category => category.SortOrder)
        .Field("parentId", category => category.ParentId)
        .Field("parent.slug", category => category.Parent!.Slug)
        .Field("isActive", category => category.IsActive)
        .Field("createdAt", category => category.CreatedAt)
        .Field("updatedAt", category => category.UpdatedAt)
        .SortedBy("sortOrder");

    /// <summary>Creates the specification.</summary>
    public CategoryListSpec(ListRequest<Category> request, Actor actor)
    {
        Query.Where(Category.Ownership.VisibleTo(actor));
        Answer(request);
        RememberTotal(request, actor);
    }
}
