namespace ShopClean.Api.Tests.Lists;

/// <summary>What values a field has.</summary>
public enum Kind
{
    Text,
    Count,
    Amount,
    Flag,
    Instant,
    Role,
}

/// <summary>A field of a list as the contract tells it, apart from what the program declares.</summary>
public sealed record ListField(string Name, Kind Kind)
{
    public bool IsSortable { get; init; } = true;

    public bool IsSearchable { get; init; }

    public IReadOnlyList<string> Operators =>
        Kind switch
        {
            Kind.Text => ["eq", "ne", "in", "contains", "startsWith"],
            Kind.Flag => ["eq", "ne"],
            Kind.Role => ["eq", "ne", "in"],
            Kind.Instant => ["eq", "ne", "gt", "gte", "lt", "lte"],
            _ => ["eq", "ne", "gt", "gte", "lt", "lte", "in"],
        };
}

/// <summary>A list as the contract tells it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Fields">What it can be filtered, sorted and searched by.</param>
/// <param name="DefaultSort">Its order where the client says nothing.</param>
/// <param name="Selectable">Some of what <c>fields</c> takes.</param>
public sealed record ListContract(
    string Path,
    IReadOnlyList<ListField> Fields,
    (string Field, bool Descending) DefaultSort,
    string[] Selectable
)
{
    /// <summary>Other names for a field with an operator.</summary>
    public IReadOnlyList<(string Name, string Field, string Operator)> Aliases { get; init; } = [];

    /// <summary>Keys of attributes, where rows have any.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    public static readonly ListContract Users = new(
        "users",
        [
            new("id", Kind.Count),
            new("username", Kind.Text) { IsSearchable = true },
            new("email", Kind.Text) { IsSearchable = true },
            new("phoneNumber", Kind.Text) { IsSortable = false },
            new("role", Kind.Role),
            new("isActive", Kind.Flag),
            new("isVerified", Kind.Flag),
            new("lastLogin", Kind.Instant),
            new("createdAt", Kind.Instant),
            new("updatedAt", Kind.Instant),
        ],
        ("createdAt", true),
        ["id", "username", "email", "lastLogin", "avatarUrl"]
    );

    public static readonly ListContract Shops = new(
        "shops",
        [
            new("id", Kind.Count),
            new("name", Kind.Text) { IsSearchable = true },
            new("slug", Kind.Text),
            new("description", Kind.Text) { IsSearchable = true, IsSortable = false },
            new("isActive", Kind.Flag),
            new("owner.id", Kind.Count),
            new("owner.username", Kind.Text) { IsSearchable = true },
            new("createdAt", Kind.Instant),
            new("updatedAt", Kind.Instant),
        ],
        ("createdAt", true),
        ["id", "name", "owner", "owner.username", "productCount", "address"]
    );

    public static readonly ListContract Categories = new(
        "categories",
        [
            new("id", Kind.Count),
            new("name", Kind.Text) { IsSearchable = true },
            new("slug", Kind.Text),
            new("description", Kind.Text) { IsSearchable = true, IsSortable = false },
            new("sortOrder", Kind.Count),
            new("parentId", Kind.Count),
            new("parent.slug", Kind.Text),
            new("isActive", Kind.Flag),
            new("createdAt", Kind.Instant),
            new("updatedAt", Kind.Instant),
        ],
        ("sortOrder", false),
        ["id", "name", "slug", "parentId", "imageUrl"]
    );

    public static readonly ListContract Products = new(
        "products",
        [
            new("id", Kind.Count),
            new("title", Kind.Text) { IsSearchable = true },
            new("slug", Kind.Text),
            new("description", Kind.Text) { IsSearchable = true, IsSortable = false },
            new("brand", Kind.Text) { IsSearchable = true },
            new("points", Kind.Count),
            new("price", Kind.Amount),
            new("discount", Kind.Amount),
            new("finalPrice", Kind.Amount),
            new("isActive", Kind.Flag),
            new("isFeatured", Kind.Flag),
            new("isBestSeller", Kind.Flag),
            new("isNewArrivals", Kind.Flag),
            new("stockQuantity", Kind.Count),
            new("viewCount", Kind.Count),
            new("sortOrder", Kind.Count),
            new("createdAt", Kind.Instant),
            new("updatedAt", Kind.Instant),
            new("shop.id", Kind.Count),
            new("shop.name", Kind.Text) { IsSearchable = true },
            new("shop.slug", Kind.Text),
            new("category.id", Kind.Count),
            new("category.name", Kind.Text) { IsSearchable = true },
            new("category.slug", Kind.Text),
        ],
        ("createdAt", true),
        ["id", "title", "price", "formattedPrice", "shop", "shop.name", "category.slug", "brand", "imageUrl"]
    )
    {
        Aliases =
        [
            ("categoryId", "category.id", "eq"),
            ("shopId", "shop.id", "eq"),
            ("minPrice", "price", "gte"),
            ("maxPrice", "price", "lte"),
            ("minPoints", "points", "gte"),
            ("maxPoints", "points", "lte"),
            ("bestSeller", "isBestSeller", "eq"),
            ("newArrivals", "isNewArrivals", "eq"),
        ],
        Attributes = ["color", "size"],
    };
}
