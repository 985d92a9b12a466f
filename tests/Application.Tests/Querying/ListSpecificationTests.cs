using Ardalis.Specification;
using ShopClean.Application.Tests.Querying.Model;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

/// <summary>Lists are specifications of the package, and more careful in memory than those are.</summary>
public sealed class ListSpecificationTests
{
    private static readonly Gadget[] Gadgets =
    [
        new() { Id = 1, Points = 1 },
        new()
        {
            Id = 2,
            Points = 1,
            Shelf = new Shelf { Label = "b" },
        },
        new()
        {
            Id = 3,
            Points = 2,
            Shelf = new Shelf { Label = "a" },
        },
    ];

    [Fact]
    public void An_absent_relation_has_no_values()
    {
        var list = Ask("shelf.label=a");
        list.IsSatisfiedBy(Gadgets[0]).ShouldBeFalse();
        list.Evaluate(Gadgets).ShouldBe([Gadgets[2]]);
    }

    [Fact]
    public void An_absent_relation_comes_after_all_others()
    {
        Ids("sortBy=shelf.label&sortOrder=ASC").ShouldBe([3L, 2L, 1L]);
        Ids("sortBy=shelf.label&sortOrder=DESC").ShouldBe([1L, 2L, 3L]);
    }

    [Fact]
    public void What_the_client_asks_becomes_clauses_of_the_specification()
    {
        var list = Ask("points=1&points[lt]=3&search=x&sortBy=points,title&sortOrder=DESC,ASC&limit=2&page=3");
        list.WhereExpressions.Count().ShouldBe(3);
        list.OrderExpressions.Select(order => order.OrderType)
            .ShouldBe([OrderTypeEnum.OrderByDescending, OrderTypeEnum.ThenBy, OrderTypeEnum.ThenBy]);
        (list.Skip, list.Take).ShouldBe((4, 2));
        list.SearchCriterias.ShouldBeEmpty();
    }

    private static IEnumerable<long> Ids(string query) => Ask(query).Evaluate(Gadgets).Select(gadget => gadget.Id);
}
