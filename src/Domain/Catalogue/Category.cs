using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>A category of products; categories form a tree.</summary>
public sealed class Category : Aggregate, IOwned<Category>
{
    private readonly List<Product> products = [];

    private Category() { }

    /// <inheritdoc/>
    public static Ownership<Category> Ownership { get; } = new() { Public = category => category.IsActive, SeenBy = Standing.Admin };

    /// <summary>The category's name; unique whatever its case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>The category's name in addresses; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What belongs into it.</summary>
    public string? Description { get; private set; }

    /// <summary>Where the picture is in the picture store; null where there is none.</summary>
    public string? ImagePath { get; private set; }

    /// <summary>Whether the public sees it.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Its place among the others, ascending.</summary>
    public int SortOrder { get; private set; }

    /// <summary>The category above it; null at the top.</summary>
    public long? ParentId { get; private set; }

    /// <summary>The category above it; null at the top.</summary>
    public Category? Parent { get; private set; }

    /// <summary>What stands in it; for queries only, never loaded with it.</summary>
    public IReadOnlyCollection<Product> Products => products;

    /// <summary>The present description of the category.</summary>
    public CategoryDescription Described => new(Name, Slug, Description, IsActive, SortOrder, ParentId);

    /// <summary>Creates a category.</summary>
    public static Result<Category> Create(CategoryDescription description, Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        var category = new Category { CreatedAt = now };
        category.Apply(description, now);
        return category;
    }

    /// <summary>Changes the description of a category.</summary>
    public Result Describe(CategoryDescription description, Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        if (description != Described)
        {
            Apply(description, now);
        }

        return Result.Success;
    }

    /// <summary>Toggles whether the public sees it.</summary>
    public Result ToggleStatus(Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        IsActive = !IsActive;
        Touch(now);
        return Result.Success;
    }

    /// <summary>Sets or removes (null) the picture.</summary>
    /// <returns>The path of the picture before; null where there was none.</returns>
    public Result<string?> Illustrate(string? path, Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        var old = ImagePath;
        ImagePath = path;
        Touch(now);
        return Result<string?>.Succeeded(old);
    }

    /// <summary>Whether the actor may delete it; the database checks that it is empty.</summary>
    public static Error? MayManage(Actor actor) => Rights.Decide(Right.ManageCategories, actor).AsError(actor);

    private void Apply(CategoryDescription description, DateTimeOffset now)
    {
        Name = description.Name;
        NormalizedName = NormalForm.Of(description.Name);
        Slug = description.Slug;
        Description = description.Description;
        IsActive = description.IsActive;
        SortOrder = description.SortOrder;
        ParentId = description.ParentId;
        Touch(now);
    }
}

/// <summary>The description of a category; the defaults are those of a new one.</summary>
public sealed record CategoryDescription(
    string Name,
    string Slug,
    string? Description = null,
    bool IsActive = true,
    int SortOrder = 0,
    long? ParentId = null
);
