using Ardalis.Specification;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.Infrastructure.Persistence.Specifications;
using ShopClean.Infrastructure.Persistence.Totals;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Infrastructure.Tests.Querying;

/// <summary>PostgreSQL gives the same answers as memory, with as few statements and columns as can be.</summary>
public sealed class SqlListTests(GadgetDatabase database) : IClassFixture<GadgetDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Any_list_is_the_same_in_sql_as_in_memory()
    {
        List<Gadget> gadgets = Held();
        Check(
            from filters in Queries.Filters
            from search in Queries.Search
            from sort in Queries.Sort
            from limit in Gen.Choose(1, 20)
            from page in Gen.Choose(1, 3)
            select $"{filters}&{search}&{sort}&limit={limit}&page={page}",
            query =>
            {
                var expected = Ask(query).Evaluate(gadgets, gadget => gadget.Id);
                var actual = Read(query);
                actual.Items.ShouldBe(expected.Items);
                actual.Info.ShouldBe(expected.Info);
            }
        );
    }

    [Fact]
    public void Walking_a_cursor_in_sql_sees_each_row_once_and_in_order()
    {
        List<Gadget> gadgets = Held();
        Check(
            from filters in Queries.Filters
            from sort in Queries.Sort
            from limit in Gen.Choose(5, 30)
            select $"{filters}&{sort}&limit={limit}&count=none",
            query => Walk(query, Read).ShouldBe(Walk(query, page => Ask(page).Evaluate(gadgets, gadget => gadget.Id)))
        );
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("limit=1", 2)]
    [InlineData("limit=50", 2)]
    [InlineData("count=none", 1)]
    [InlineData("sortBy=maker.name,brand&maker.land=a&tag.color=a", 2)]
    [InlineData("search=a", 3)]
    [InlineData("search=a b&maker.name[contains]=z&count=none", 2)]
    public async Task A_list_takes_as_many_statements_whatever_it_has(string query, int statements)
    {
        Held();
        await PageAsync(query);
        database.TakeStatements().Count.ShouldBe(statements);
    }

    [Fact]
    public async Task Only_selected_columns_are_read()
    {
        Held();
        await PageAsync("count=none&fields=title,madeBy.name");
        var sql = database.TakeStatements().ShouldHaveSingleItem();
        sql.ShouldContain("\"Title\"");
        sql.ShouldContain(".\"Name\"");
        sql.ShouldNotContain("\"Brand\"");
        sql.ShouldNotContain("\"Price\"");
        sql.ShouldNotContain("\"Views\"");
        sql.ShouldNotContain("\"GadgetTag\"");
    }

    [Fact]
    public async Task A_selected_item_has_what_was_selected_and_nothing_else()
    {
        Held();
        var item = (await PageAsync("id=1&fields=title,madeBy.name,tags.key")).Items[0];
        item.Id.ShouldBe(0);
        item.Brand.ShouldBeNull();
        item.Maker!.Id.ShouldBe(0);
        item.Maker.Name.ShouldNotBeNull();
        item.Tags.ShouldAllBe(tag => tag.Key.Length > 0 && tag.Value.Length == 0);
    }

    [Fact]
    public async Task A_computed_property_has_what_it_is_computed_of()
    {
        var gadgets = Held();
        var page = await PageAsync("sortBy=id&fields=label&limit=3");
        page.Items.Select(item => item.Label).ShouldBe(gadgets.Take(3).Select(gadget => $"{gadget.Title} ({gadget.Brand})"));
    }

    [Fact]
    public async Task Everything_is_read_unless_the_client_says_otherwise()
    {
        var gadgets = Held();
        var item = (await PageAsync("id=2")).Items.ShouldHaveSingleItem();
        item.Price.ShouldBe(gadgets[1].Price);
        item.Maker!.Name.ShouldBe(gadgets[1].Maker.Name);
        item.Version.ShouldBe(gadgets[1].Views);
        item.Tags.Select(tag => tag.Value).ShouldBe(gadgets[1].Tags.Select(tag => tag.Value), ignoreOrder: true);
    }

    [Fact]
    public async Task A_page_too_far_to_count_is_empty()
    {
        Held();
        (await PageAsync("page=2147483647&limit=100")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Values_are_parameters_and_patterns_have_no_wildcards()
    {
        Held();
        await PageAsync(
            $"count=none&title[contains]={Uri.EscapeDataString("%'")}&points=12345&price[in]=77,88&madeAt[gte]=2026-01-31&limit=37&page=41"
        );
        var sql = database.TakeStatements().ShouldHaveSingleItem();
        foreach (var literal in new[] { "%", "''", "12345", "77", "2026", "38", "1480" })
        {
            sql.ShouldNotContain(literal);
        }
    }

    [Fact]
    public async Task A_specification_gives_its_first_its_count_and_all()
    {
        var gadgets = Held();
        var specification = new SingleResultSpecification<Gadget>();
        specification
            .Query.Where(gadget => gadget.Id <= 3 && Text.Contains(gadget.Maker.Name, ""))
            .OrderByDescending(gadget => gadget.Id)
            .Skip(1);
        await using var context = database.Context();
        var reader = new ReadRepository(context, GadgetMaps.Projections, new CompiledLookups(GadgetMaps.Projections), new KnownTotals());

        (await reader.ListAsync<Gadget, GadgetItem>(specification, Ct)).Select(item => item.Id).ShouldBe([2L, 1L]);
        (await reader.FirstAsync<Gadget, GadgetItem>(specification, Ct))!.Title.ShouldBe(gadgets[1].Title);
        (await reader.CountAsync(specification, Ct)).ShouldBe(3);
        (await reader.AnyAsync(specification, Ct)).ShouldBeTrue();
        (await reader.FirstAsync<Gadget, GadgetItem>(new NothingSpec(), Ct)).ShouldBeNull();
    }

    private List<Gadget> Held()
    {
        List<Gadget> gadgets = [.. Gadgets.Exactly(120, seed: 7)];
        database.Hold(gadgets);
        return gadgets;
    }

    private Page<long> Read(string query)
    {
        var page = PageAsync($"{query}&fields=id,tags.key").GetAwaiter().GetResult();
        return new Page<long>([.. page.Items.Select(item => item.Id)], page.Info, page.Selection);
    }

    private Task<Page<GadgetItem>> PageAsync(string query) => database.PageAsync(query);

    private static void Check<T>(Gen<T> samples, Action<T> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(samples.ToArbitrary(), holds));

    private sealed class NothingSpec : SingleResultSpecification<Gadget>
    {
        public NothingSpec() => Query.Where(gadget => gadget.Id < 0);
    }
}
