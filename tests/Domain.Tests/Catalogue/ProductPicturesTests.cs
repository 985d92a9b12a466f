using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests.Catalogue;

public sealed class ProductPicturesTests
{
    private const long Shop = 42;
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Staff = With(ShopRole.Staff);
    private static readonly Actor Stranger = new() { UserId = 9, IsVerified = true };

    private readonly Product product = Product
        .PutOnSale(Shop, Description(), new ProductDisplay(true, false, false, false, 0, 1), With(ShopRole.Owner), Noon)
        .Value;

    [Fact]
    public void The_first_picture_of_a_gallery_stands_for_the_product()
    {
        product.AddPictures(["a", "b"], "images", Staff, Noon).IsFailure.ShouldBeFalse();

        product.ImagePath.ShouldBe("a");
        product.Images.Select(image => (image.Path, image.SortOrder, image.IsPrimary)).ShouldBe([("a", 0, true), ("b", 1, false)]);
        product.Images.Select(image => image.AltText).ShouldBe(["Tile - Image 1", "Tile - Image 2"]);
    }

    [Fact]
    public void A_new_main_picture_takes_the_place_of_the_one_before()
    {
        product.ReplaceMainPicture("a", Staff, Noon).Value.ShouldBeNull();
        product.AddPictures(["b"], "images", Staff, Noon);

        product.ReplaceMainPicture("c", Staff, Noon).Value.ShouldBe("a");

        product.ImagePath.ShouldBe("c");
        product.Images.OrderBy(image => image.SortOrder).Select(image => image.Path).ShouldBe(["c", "b"]);
    }

    [Fact]
    public void Without_the_main_picture_the_next_one_stands_for_the_product()
    {
        product.AddPictures(["a", "b", "c"], "images", Staff, Noon);

        product.RemovePicture(imageId: null, Staff, Noon).Value.ShouldBe("a");

        product.ImagePath.ShouldBe("b");
        product.Images.Select(image => image.SortOrder).ShouldBe([0, 1]);
        product.RemovePicture(imageId: null, Staff, Noon);
        product.RemovePicture(imageId: null, Staff, Noon);
        product.ImagePath.ShouldBeNull();
        product.RemovePicture(imageId: null, Staff, Noon).Error.ShouldBe(CatalogueErrors.PictureNotFound);
    }

    [Fact]
    public void What_changes_no_picture_is_no_news()
    {
        product.AddPictures(["a"], "images", Staff, Noon);
        product.TakeEvents();

        product.ArrangePictures([0], Staff, Noon.AddHours(1)).IsFailure.ShouldBeFalse();
        product.ChangePicture(0, new PictureChange(IsPrimary: true, ChangesAltText: false, AltText: null), Staff, Noon.AddHours(1));

        product.TakeEvents().ShouldBeEmpty();
        product.UpdatedAt.ShouldBe(Noon);
        product.ChangePicture(0, new PictureChange(null, ChangesAltText: true, "A vase"), Staff, Noon.AddHours(1));
        product.TakeEvents().Count.ShouldBe(1);
    }

    [Fact]
    public void A_gallery_takes_no_more_than_its_limit()
    {
        var most = Enumerable.Range(0, CatalogueLimits.MaxImages).Select(number => $"{number}").ToList();
        product.AddPictures(most, "images", Staff, Noon).IsFailure.ShouldBeFalse();

        product.AddPictures(["one more"], "images", Staff, Noon).Error!.Kind.ShouldBe(ErrorKind.Validation);

        product.Images.Count.ShouldBe(CatalogueLimits.MaxImages);
        product.ReplaceMainPicture("another", Staff, Noon).Value.ShouldBe("0");
    }

    [Fact]
    public void Strangers_change_no_picture()
    {
        product.AddPictures(["a"], "images", Staff, Noon);
        Error?[] refusals =
        [
            product.ReplaceMainPicture("x", Stranger, Noon).Error,
            product.AddPictures(["x"], "images", Stranger, Noon).Error,
            product.ArrangePictures([0], Stranger, Noon).Error,
            product.ChangePicture(0, new PictureChange(true, false, null), Stranger, Noon).Error,
            product.RemovePicture(imageId: null, Stranger, Noon).Error,
        ];

        refusals.ShouldAllBe(refusal => refusal!.Kind == ErrorKind.Forbidden);
        product.ImagePath.ShouldBe("a");
    }

    private static Actor With(ShopRole role) =>
        new()
        {
            UserId = 7,
            IsVerified = true,
            Shops = new Dictionary<long, ShopRole> { [Shop] = role },
        };

    private static ProductDescription Description() =>
        new()
        {
            CategoryId = 1,
            Title = "Tile",
            Slug = "tile",
            Price = Money.Rupiah(1000),
        };
}
