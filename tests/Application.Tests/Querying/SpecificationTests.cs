using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;

namespace ShopClean.Application.Tests.Querying;

public sealed class SpecificationTests
{
    private static readonly Gadget[] Gadgets =
    [
        new()
        {
            Id = 1,
            Title = "b",
            Points = 1,
        },
        new()
        {
            Id = 2,
            Title = "a",
            Points = 1,
        },
        new()
        {
            Id = 3,
            Title = "c",
            Points = 2,
        },
        new()
        {
            Id = 4,
            Title = "d",
            Points = 3,
        },
    ];

    [Fact]
    public void A_specification_says_which_in_what_order_and_how_many()
    {
        var specification = new Specification<Gadget>();
        specification
            .Query.Where(gadget => gadget.Points < 3)
            .Where(gadget => gadget.Id > 0)
            .OrderByDescending(gadget => gadget.Points)
            .ThenBy(gadget => gadget.Title)
            .Skip(1)
            .Take(2);
        specification.Evaluate(Gadgets).Select(gadget => gadget.Id).ShouldBe([2L, 1L]);
        specification.IsSatisfiedBy(Gadgets[3]).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_specification_means_everything()
    {
        var specification = new Specification<Gadget>();
        specification.Evaluate(Gadgets).ShouldBe(Gadgets);
        (specification.Skip, specification.Take, specification.AsNoTracking, specification.IgnoreQueryFilters).ShouldBe(
            (-1, -1, false, false)
        );
    }

    [Fact]
    public void Further_keys_decide_between_equal_ones()
    {
        var specification = new Specification<Gadget>();
        specification.Query.OrderBy(gadget => gadget.Points).ThenByDescending(gadget => gadget.Title).Take(0);
        specification.OrderExpressions.Select(order => order.OrderType).ShouldBe([OrderTypeEnum.OrderBy, OrderTypeEnum.ThenByDescending]);
        specification.Evaluate(Gadgets).ShouldBeEmpty();
        specification.Query.Take(2);
        specification.Evaluate(Gadgets).Select(gadget => gadget.Id).ShouldBe([1L, 2L]);
    }

    [Fact]
    public void What_only_a_database_does_is_kept_for_it()
    {
        var specification = new Specification<Gadget>();
        specification.Query.Include("Maker.Land").AsNoTracking().IgnoreQueryFilters();
        specification.IncludeStrings.ShouldBe(["Maker.Land"]);
        specification.AsNoTracking.ShouldBeTrue();
        specification.IgnoreQueryFilters.ShouldBeTrue();
    }

    [Fact]
    public void An_absent_relation_has_no_values()
    {
        var specification = new Specification<Gadget>();
        specification.Query.Where(gadget => gadget.Shelf!.Label == "a");
        specification.IsSatisfiedBy(new Gadget()).ShouldBeFalse();
        specification.IsSatisfiedBy(new Gadget { Shelf = new Shelf { Label = "a" } }).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, "a", false)]
    [InlineData("Kayu", "AYU", true)]
    [InlineData("Kayu", "", true)]
    [InlineData("50%", "0%", true)]
    [InlineData("500", "0%", false)]
    public void Text_is_found_whatever_its_case(string? text, string term, bool found) => Text.Contains(text, term).ShouldBe(found);

    [Theory]
    [InlineData(null, "a", false)]
    [InlineData("Kayu", "kA", true)]
    [InlineData("Kayu", "ayu", false)]
    public void Text_begins_whatever_its_case(string? text, string term, bool begins) => Text.StartsWith(text, term).ShouldBe(begins);
}
