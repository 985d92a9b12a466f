using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Infrastructure.Persistence.Seeding.Data;

namespace ShopClean.Infrastructure.Persistence.Seeding.Making;

/// <summary>Makes the seeded category tree, a level at a time: a category needs the key of the one above it.</summary>
internal sealed class CategoryMaker(Actor admin, SeedTime time)
{
    public IReadOnlyList<Category> MakeTop() => Make(CategorySeed.Tree, parentId: null);

    public IReadOnlyList<Category> MakeBelow(IReadOnlyList<Category> top)
    {
        var keys = top.ToDictionary(category => category.Slug, category => category.Id, StringComparer.Ordinal);
        return [.. CategorySeed.Tree.SelectMany(seed => Make(seed.Below, keys[seed.Slug]))];
    }

    private IReadOnlyList<Category> Make(IReadOnlyList<CategorySeed> seeds, long? parentId)
    {
        var opening = time.DaysAgo(360);
        return
        [
            .. seeds.Select((seed, place) => Category.Create(Describe(seed, place + 1, parentId), admin, opening.AddMinutes(place)).Value),
        ];
    }

    private static CategoryDescription Describe(CategorySeed seed, int place, long? parentId) =>
        new(seed.Name, seed.Slug, seed.Description, IsActive: true, SortOrder: place, parentId);
}
