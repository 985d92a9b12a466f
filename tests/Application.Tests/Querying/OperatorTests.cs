using ShopClean.Application.Tests.Querying.Model;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

/// <summary>What each operator means, told by one gadget that a filter does or does not find.</summary>
public sealed class OperatorTests
{
    private static readonly Gadget Vase = new()
    {
        Id = 7,
        Title = "Vas 50% kayu_jati",
        Brand = null,
        Points = 3,
        Views = 5_000_000_000,
        Price = 10.50m,
        Weight = 2m,
        IsNew = true,
        MadeAt = Gadgets.Noon,
        Grade = Grade.VeryGood,
        Maker = new Maker
        {
            Name = "Jaya Keramik",
            Land = new Land { Name = "Jawa" },
        },
        Tags = [new GadgetTag { Key = "color", Value = "white" }, new GadgetTag { Key = "color", Value = "grey" }],
    };

    [Theory]
    [InlineData("id=7")]
    [InlineData("title=Vas 50% kayu_jati")]
    [InlineData("TITLE[EQ]=Vas 50% kayu_jati")]
    [InlineData("title[ne]=Vas")]
    [InlineData("title[contains]=50%")]
    [InlineData("title[contains]=KAYU")]
    [InlineData("title[startsWith]=vas 5")]
    [InlineData("title[in]=Vas,Vas 50% kayu_jati")]
    [InlineData("brand[ne]=Roman")]
    [InlineData("points[gt]=2")]
    [InlineData("points[gte]=3")]
    [InlineData("points[lt]=4")]
    [InlineData("points[lte]=3")]
    [InlineData("points[in]=1,3")]
    [InlineData("points[in]=1&points[in]=3")]
    [InlineData("rank[ne]=1")]
    [InlineData("views[gt]=4999999999")]
    [InlineData("price=10.5")]
    [InlineData("price[gte]=10.50")]
    [InlineData("weight[lte]=2")]
    [InlineData("isNew=true")]
    [InlineData("isNew[ne]=FALSE")]
    [InlineData("madeAt=2026-01-31T12:00:00Z")]
    [InlineData("madeAt=2026-01-31T19:00:00%2B07:00")]
    [InlineData("madeAt[gte]=2026-01-31")]
    [InlineData("madeAt[lt]=2026-01-31T12:00:00.0000001")]
    [InlineData("madeAt[lte]=2026-01-31T12:00")]
    [InlineData("grade=veryGood")]
    [InlineData("grade[in]=poor,VERYGOOD")]
    [InlineData("wish[ne]=poor")]
    [InlineData("maker.name[contains]=jaya")]
    [InlineData("maker.land=Jawa")]
    [InlineData("tag.color=grey")]
    [InlineData("tag.color[in]=black,grey")]
    [InlineData("tag.color[contains]=HIT")]
    [InlineData("tag.color[ne]=black")]
    [InlineData("tag.size[ne]=60x60")]
    [InlineData("minPrice=10.5")]
    [InlineData("sold=false")]
    [InlineData("search=jaya kayu")]
    [InlineData("search=")]
    [InlineData("search=%20 %09")]
    [InlineData("search=keramik&searchBy=maker.name")]
    public void A_filter_finds_it(string query) => Ask(query).IsSatisfiedBy(Vase).ShouldBeTrue();

    [Theory]
    [InlineData("id=8")]
    [InlineData("title=vas 50% kayu_jati")]
    [InlineData("title[contains]=kayu%jati")]
    [InlineData("title[contains]=kayu-jati")]
    [InlineData("title[startsWith]=kayu")]
    [InlineData("title[in]=Vas,kayu")]
    [InlineData("brand=Roman")]
    [InlineData("brand[contains]=a")]
    [InlineData("points[gt]=3")]
    [InlineData("points[lt]=3")]
    [InlineData("rank[gte]=0")]
    [InlineData("rank[lt]=0")]
    [InlineData("rank[in]=0,1")]
    [InlineData("weight=2.01")]
    [InlineData("isNew=false")]
    [InlineData("madeAt[gt]=2026-01-31T12:00:00Z")]
    [InlineData("soldAt[gt]=2000-01-01")]
    [InlineData("wish=poor")]
    [InlineData("shelf.label=a")]
    [InlineData("shelf.label[contains]=a")]
    [InlineData("shelf.height[gte]=0")]
    [InlineData("tag.color=black")]
    [InlineData("tag.color[ne]=white")]
    [InlineData("tag.size=60x60")]
    [InlineData("minPrice=10.51")]
    [InlineData("sold=true")]
    [InlineData("search=jaya batik")]
    [InlineData("search=jaya&searchBy=title,brand")]
    public void A_filter_does_not_find_it(string query) => Ask(query).IsSatisfiedBy(Vase).ShouldBeFalse();

    [Fact]
    public void Filters_must_all_hold() => Ask("points=3&price=10.5&search=vas").IsSatisfiedBy(Vase).ShouldBeTrue();

    [Fact]
    public void One_filter_that_fails_is_enough() => Ask("points=3&price=11").IsSatisfiedBy(Vase).ShouldBeFalse();
}
