using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Infrastructure.Persistence.Seeding.Data;

namespace ShopClean.Infrastructure.Persistence.Seeding.Making;

/// <summary>Makes the seeded category tree, a level at a time: a category needs the key of the one above it.</summary>
internal static class CategoryMaker
{
    private static readonly DateTimeOffset Opening = SeedTime.DaysAgo(360);

    public static IReadOnlyList<Category> MakeTop(Actor admin) => Make(CategorySeed.Tree, parentId: null, admin);

    public static IReadOnlyList<Category> MakeBelow(IReadOnlyList<Category> top, Actor admin)
    {
        var keys = top.ToDictionary(category => category.Slug, category => category.Id, StringComparer.Ordinal);
        return [.. CategorySeed.Tree.SelectMany(seed => Make(seed.Below, keys[seed.Slug], admin))];
    }

    private static IReadOnlyList<Category> Make(IReadOnlyList<CategorySeed> seeds, long? parentId, Actor admin) =>
        [.. seeds.Select((seed, place) => Category.Create(Describe(seed, place + 1, parentId), admin, Opening.AddMinutes(place)).Value)];

    private static CategoryDescription Describe(CategorySeed seed, int place, long? parentId) =>
        new(seed.Name, seed.Slug, seed.Description, IsActive: true, SortOrder: place, parentId);
}
