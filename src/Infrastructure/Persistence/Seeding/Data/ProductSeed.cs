namespace ShopClean.Infrastructure.Persistence.Seeding.Data;

/// <summary>One product of the seeded marketplace: what its kind knows of it.</summary>
/// <param name="Shop">The slug of the shop that sells it.</param>
/// <param name="Category">The slug of the category that it stands in.</param>
/// <param name="Title">What it is called; no two are called the same.</param>
/// <param name="Brand">Who makes it.</param>
/// <param name="Price">What one costs, in rupiah.</param>
/// <param name="Attributes">Its properties, as <c>size=S,M,L; material=cotton</c>.</param>
internal sealed record ProductSeed(string Shop, string Category, string Title, string Brand, decimal Price, string Attributes)
{
    /// <summary>What a buyer of this kind of product wants to know.</summary>
    public string Pitch { get; init; } = "";

    /// <summary>Every product, in the order in which they are put on sale.</summary>
    public static IReadOnlyList<ProductSeed> All { get; } =
    [
        .. Kinds.Official.Products,
        .. Kinds.Tiles.Products,
        .. Kinds.Phones.Products,
        .. Kinds.Gear.Products,
        .. Kinds.Laptops.Products,
        .. Kinds.Clothes.Products,
        .. Kinds.Books.Products,
        .. Kinds.Kitchen.Products,
        .. Kinds.Pantry.Products,
        .. Kinds.Building.Products,
    ];

    /// <summary>The properties by key, ready for the domain.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ReadAttributes() =>
        Attributes
            .Split("; ")
            .Select(property => property.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => (IReadOnlyList<string>)pair[1].Split(','), StringComparer.Ordinal);
}
