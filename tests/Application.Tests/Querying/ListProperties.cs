using Ardalis.Specification;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Expressions;
using ShopClean.Application.Tests.Querying.Model;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

/// <summary>What holds for every list, whatever is in it and whatever is asked of it.</summary>
public sealed class ListProperties
{
    [Fact]
    public void Walking_a_cursor_sees_each_row_once_and_in_order() =>
        Check(
            from gadgets in Gadgets.Some(25)
            from filters in Queries.Filters
            from search in Queries.Search
            from sort in Queries.Sort
            from limit in Gen.Choose(1, 7)
            select (gadgets, query: $"{filters}&{search}&{sort}&limit={limit}"),
            sample =>
                Walk(sample.query, query => Ask(query).Evaluate(sample.gadgets, gadget => gadget.Id))
                    .ShouldBe(InOrder(Ask(sample.query), sample.gadgets))
        );

    [Fact]
    public void Pages_by_number_and_by_cursor_are_the_same() =>
        Check(
            from gadgets in Gadgets.Some(25)
            from sort in Queries.Sort
            from limit in Gen.Choose(1, 7)
            select (gadgets, query: $"{sort}&limit={limit}"),
            sample =>
            {
                Page<long> Read(string query) => Ask(query).Evaluate(sample.gadgets, gadget => gadget.Id);
                var pages = Read(sample.query).Info.TotalPages!.Value;
                Enumerable
                    .Range(1, (int)pages)
                    .SelectMany(page => Read($"{sample.query}&page={page}").Items)
                    .ShouldBe(Walk(sample.query, Read));
            }
        );

    [Fact]
    public void A_list_has_only_rows_that_satisfy_it() =>
        Check(
            from gadgets in Gadgets.Some(25)
            from filters in Queries.Filters
            from search in Queries.Search
            select (gadgets, query: $"{filters}&{search}&limit=100"),
            sample =>
            {
                var list = Ask(sample.query);
                list.Evaluate(sample.gadgets).ShouldBe(sample.gadgets.Where(list.IsSatisfiedBy), ignoreOrder: true);
            }
        );

    [Fact]
    public void Whatever_a_client_sends_it_is_bound_or_told_its_faults() =>
        Check(
            Gen.Zip(Name, Gen.OneOf(Gen.Elements(Hostile), ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""))).ListOf(),
            pairs =>
            {
                var bound = GadgetList.Fields.Bind<GadgetItem>(
                    new ListParameters([.. pairs.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))])
                );
                if (bound.IsFailure)
                {
                    Faults(bound.Error).ShouldNotBeEmpty();
                }
                else
                {
                    new GadgetList(bound.Value).Evaluate([new Gadget()], gadget => gadget.Id).Items.Count.ShouldBeLessThan(2);
                }
            }
        );

    private static readonly string[] Hostile =
    [
        "",
        " ",
        "\0",
        "\ud800",
        "-1",
        "1e999",
        "NaN",
        "99999999999999999999",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59.9999999-14:00",
        "true",
        "a,b,,c",
        "W10",
        "';drop table gadgets;--",
        "%_\\",
        new string('x', 300),
    ];

    private static Gen<string> Name =>
        Gen.OneOf(
            Gen.Elements("page", "limit", "sortBy", "sortOrder", "search", "searchBy", "fields", "count", "cursor"),
            Gen.Elements("title", "points[gte]", "price[in]", "madeAt[lt]", "tag.color", "tag.[in]", "isNew", "grade[in]", "sold"),
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "")
        );

    private static IReadOnlyList<Domain.Common.FieldFault> Faults(Domain.Common.Error error) =>
        error.Data.ShouldBeOfType<Domain.Common.ValidationFaults>().Errors;

    // An order of its own: key by key, with null as the greatest.
    private static IEnumerable<long> InOrder(GadgetList list, IEnumerable<Gadget> gadgets) =>
        gadgets
            .Where(list.IsSatisfiedBy)
            .Order(Comparer<Gadget>.Create((left, right) => Compare(list, left, right)))
            .Select(gadget => gadget.Id);

    private static int Compare(GadgetList list, Gadget left, Gadget right) =>
        list
            .OrderExpressions.Select(key =>
                KeyComparer.NullIsGreatest.Compare(Value(key, left), Value(key, right)) * (key.IsDescending ? -1 : 1)
            )
            .FirstOrDefault(order => order != 0);

    private static object? Value(OrderExpressionInfo<Gadget> key, Gadget gadget) => NullSafe.Compile(key.KeySelector)(gadget);

    private static void Check<T>(Gen<T> samples, Action<T> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(samples.ToArbitrary(), holds));
}
