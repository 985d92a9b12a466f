using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Catalogue;

public sealed class CategoryTests
{
    private static readonly CategoryDescription Floors = new(
        " Lantai ",
        "lantai",
        "Tiles and wood",
        IsActive: true,
        SortOrder: 3,
        ParentId: 2
    );

    [Fact]
    public void An_administrator_makes_categories_and_describes_them_anew()
    {
        var category = Category.Create(Floors, Admin, Noon).Value.Saved(9);

        (category.Name, category.NormalizedName, category.Slug, category.Description).ShouldBe(
            (" Lantai ", "LANTAI", "lantai", "Tiles and wood")
        );
        (category.IsActive, category.SortOrder, category.ParentId, category.ImagePath).ShouldBe((true, 3, 2, null));
        (category.CreatedAt, category.UpdatedAt, category.Version).ShouldBe((Noon, Noon, 1));
        category.Products.ShouldBeEmpty();
        category.Described.ShouldBe(Floors);

        category.Describe(Floors with { Name = "Dinding", ParentId = null }, Admin, Later).IsFailure.ShouldBeFalse();
        (category.Name, category.ParentId, category.UpdatedAt, category.Version).ShouldBe(("Dinding", null, Later, 2));
    }

    [Fact]
    public void Nobody_else_does()
    {
        var category = Category.Create(Floors, Admin, Noon).Value.Saved(9);

        Category.Create(Floors, Verified, Noon).Error.ShouldBeRefused("manage-categories", "administrator", "verified user");
        Category.Create(Floors, Actor.Guest, Noon).Error.ShouldBe(AccessErrors.MissingToken);
        category
            .Describe(Floors with { Name = "Dinding" }, OwnerOf(Ceramics), Later)
            .Error.ShouldBeRefused("manage-categories", "administrator", "verified user");
        Category.MayManage(Admin).ShouldBeNull();

        (category.Name, category.Version).ShouldBe((" Lantai ", 1));
    }
}
