namespace ShopClean.Infrastructure.Tests.Querying;

/// <summary>PostgreSQL uses indexes for what lists promise, however many rows there are: told by its plans for 100,000.</summary>
public sealed class PlanTests(ManyGadgets database) : IClassFixture<ManyGadgets>
{
    [Theory]
    [InlineData("sortBy=price&sortOrder=ASC", "ix_price")]
    [InlineData("sortBy=price&sortOrder=DESC", "ix_price")]
    [InlineData("sortBy=price&sortOrder=DESC&page=3", "ix_price")]
    [InlineData("sortBy=brand&sortOrder=ASC", "ix_brand")]
    [InlineData("sortBy=price&price[gte]=100&price[lte]=200", "ix_price")]
    public async Task A_page_is_read_from_the_index_of_its_sort(string query, string index)
    {
        var plan = await PlanAsync(query);
        plan.ShouldContain(index);
        plan.ShouldNotContain("Seq Scan on \"Gadget\"");
    }

    [Theory]
    [InlineData("sortBy=price&sortOrder=ASC", "ROW(\"Price\", \"Id\") > ROW(")]
    [InlineData("sortBy=price&sortOrder=DESC", "ROW(\"Price\", \"Id\") < ROW(")]
    [InlineData("sortBy=price,points&sortOrder=DESC,ASC", "(\"Price\" <= ")]
    [InlineData("sortBy=brand&sortOrder=ASC", "ROW(\"Brand\", \"Id\") > ROW(")]
    [InlineData("sortBy=maker.name&sortOrder=ASC", "Index Cond: (\"Name\" >= ")]
    public async Task A_cursor_begins_in_the_index_where_it_stands(string query, string condition)
    {
        var deep = (await database.PageAsync($"{query}&page=5000&fields=id")).Info.NextCursor;
        var plan = await PlanAsync($"{query}&cursor={deep}");
        plan.ShouldMatch("Index Cond: .*");
        plan.ShouldContain(condition);
    }

    [Fact]
    public async Task A_search_across_relations_joins_the_indexes_of_its_fields()
    {
        var plan = await PlanAsync("search=gtyzq");
        plan.ShouldContain("BitmapOr");
        plan.ShouldContain("ix_title_trgm");
        plan.ShouldContain("ix_maker");
        plan.ShouldNotContain("Seq Scan on \"Gadget\"");
    }

    private Task<string> PlanAsync(string query) => database.PlanAsync(query);
}
