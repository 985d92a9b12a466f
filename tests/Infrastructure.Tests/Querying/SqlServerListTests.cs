using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Specifications;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Infrastructure.Tests.Querying;

/// <summary>SQL Server understands every list, too: shown without a server, by what would be sent.</summary>
public sealed class SqlServerListTests
{
    [Fact]
    public void Every_list_translates() =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(
                (
                    from filters in Queries.Filters
                    from search in Queries.Search
                    from sort in Queries.Sort
                    select $"{filters}&{search}&{sort}"
                ).ToArbitrary(),
                query => Sql(query).ShouldStartWith("DECLARE")
            )
        );

    [Fact]
    public void Nothing_comes_after_everything()
    {
        Sql("sortBy=rank,points&sortOrder=DESC,ASC")
            .ShouldContain(
                """
                ORDER BY CASE
                    WHEN [g].[Rank] IS NULL THEN 1
                    ELSE 0
                END DESC, [g].[Rank] DESC, [g].[Points], [g].[Id]
                """
            );
    }

    [Fact]
    public void Patterns_have_no_wildcards() => Sql("title[contains]=[50%_a]").ShouldContain(@"N'%\[50\%\_a]%'");

    [Fact]
    public void A_cursor_goes_on_behind_its_row()
    {
        var rows = Gadgets.Exactly(20, seed: 1);
        var cursor = Ask("sortBy=title&limit=5&sortOrder=ASC").Evaluate(rows, gadget => gadget.Id).Info.NextCursor;
        Sql($"sortBy=title&limit=5&sortOrder=ASC&cursor={cursor}").ShouldContain("([g0].[Title] > @Value OR ([g0].[Title] = @Value AND");
    }

    private static string Sql(string query)
    {
        var options = new DbContextOptionsBuilder<GadgetContext>();
        options.UseShopSqlServer("Server=nowhere", new DatabaseOptions { Provider = DatabaseProvider.SqlServer });
        using var context = new GadgetContext(options.Options);
        var list = Ask(query);
        var rows = new SpecificationEvaluator(context).Page(list).Select(GadgetMaps.Projections.ToRow<Gadget, GadgetItem>(list));
        return rows.ToQueryString();
    }
}
