using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.Domain.Access;
using static ShopClean.Application.Tests.Querying.Model.Asking;
using SortDirection = ShopClean.Application.Common.Querying.SortDirection;

namespace ShopClean.Application.Tests.Querying;

/// <summary>What a field table tells documents, and what a list tells whoever remembers its total.</summary>
public sealed class DescriptionTests
{
    private static readonly ListDescription Described = GadgetList.Fields.Describe<Gadget, GadgetItem>();

    [Fact]
    public void Each_field_is_described_with_each_of_its_operators()
    {
        Described.Resource.ShouldBe("Gadget");
        Described.Item.ShouldBe(typeof(GadgetItem));
        Filter("price")
            .ShouldSatisfyAllConditions(
                filter => filter.Operator.ShouldBe(Operator.Eq),
                filter => filter.Field.ShouldBe("price"),
                filter => filter.ValueType.ShouldBe(typeof(decimal))
            );
        Filter("price[gte]").Operator.ShouldBe(Operator.Gte);
        Filter("rank[in]").ValueType.ShouldBe(typeof(int));
        Described.Filters.Select(filter => filter.Name).ShouldNotContain("price[eq]");
    }

    [Fact]
    public void Other_names_are_described_by_what_they_stand_for()
    {
        Filter("minPrice")
            .ShouldSatisfyAllConditions(
                filter => filter.Field.ShouldBe("price"),
                filter => filter.Operator.ShouldBe(Operator.Gte),
                filter => filter.ValueType.ShouldBe(typeof(decimal))
            );
        Filter("secret[ne]")
            .ShouldSatisfyAllConditions(filter => filter.Field.ShouldBe("isSecret"), filter => filter.Operator.ShouldBe(Operator.Ne));
        Filter("sold")
            .ShouldSatisfyAllConditions(filter => filter.Field.ShouldBe("sold"), filter => filter.ValueType.ShouldBe(typeof(bool)));
    }

    [Fact]
    public void A_field_that_has_the_name_of_a_parameter_needs_its_operator() =>
        FieldTable
            .For<Gadget>(gadget => gadget.Id)
            .Field("page", gadget => gadget.Points)
            .Describe<Gadget, GadgetItem>()
            .Filters.Select(filter => filter.Name)
            .ShouldContain("page[eq]");

    [Fact]
    public void What_can_be_searched_and_sorted_is_described()
    {
        Described.Searchable.ShouldBe(["title", "brand", "maker.name", "shelf.label"]);
        Described.Sortable.ShouldContain("points");
        Described.Sortable.ShouldNotContain("code");
        Described.Dynamics.ShouldBe(["tag"]);
        Described.DynamicOperators.ShouldContain("contains");
        (Described.SearchParameter, Described.RequiresSearch).ShouldBe(("search", false));
        var special = GadgetList.Fields.Describe<Gadget, GadgetItem>(new ListOptions { SearchParameter = "q", RequiresSearch = true });
        (special.SearchParameter, special.RequiresSearch).ShouldBe(("q", true));
        GadgetList
            .Fields.SortedBy("price", SortDirection.Descending)
            .Describe<Gadget, GadgetItem>()
            .DefaultSort.ShouldBe([("price", SortDirection.Descending)]);
    }

    [Fact]
    public void A_total_is_known_by_what_is_counted_and_by_whose_eyes()
    {
        Name("", Actor.Guest).ShouldStartWith("Gadget ?");
        Name("", Admin).ShouldStartWith("Gadget all?");
        Name("", In(3, 1)).ShouldStartWith("Gadget 1,3?");
        Name("title=a&points=1", Admin).ShouldBe(Name("points=1&title=a&page=3&sortBy=price&fields=id", Admin));
        Name("title=a", Admin).ShouldNotBe(Name("title=b", Admin));
        Name("search=a b", Admin).ShouldBe(Name("search=b a", Admin));
        Name("search=a&searchBy=title", Admin).ShouldNotBe(Name("search=a", Admin));
        Name("title[in]=a,b", Admin).ShouldBe(Name("title[in]=b,a", Admin));
        Name("search=a", Admin).ShouldNotBe(Name("", Admin));
        Ask("").TotalName.ShouldBeNull();
    }

    private static readonly Actor Admin = new() { UserId = 1, IsAdmin = true };

    private static Actor In(params long[] shops) => new() { UserId = 2, Shops = shops.ToDictionary(shop => shop, _ => ShopRole.Staff) };

    private static string Name(string query, Actor actor) => new GadgetList(Bind(query).Value, actor).TotalName!;

    private static FilterDescription Filter(string name) => Described.Filters.Single(filter => filter.Name == name);
}
