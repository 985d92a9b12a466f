using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

public sealed class PageBindingTests
{
    private static readonly Gadget[] Twelve =
    [
        .. Enumerable
            .Range(1, 12)
            .Select(id => new Gadget
            {
                Id = id,
                Title = $"{id}",
                Price = id / 3,
            }),
    ];

    [Fact]
    public void A_page_has_ten_rows_unless_the_client_says_otherwise()
    {
        var page = Read("");
        page.Items.ShouldBe(Enumerable.Range(1, 10).Select(id => (long)id));
        page.Info.CurrentPage.ShouldBe(1);
        page.Info.ItemsPerPage.ShouldBe(10);
        page.Info.TotalItems.ShouldBe(12);
        page.Info.TotalPages.ShouldBe(2);
        page.Info.NextCursor.ShouldNotBeNull();
    }

    [Fact]
    public void The_last_page_leads_nowhere()
    {
        var page = Read("page=3&limit=4");
        page.Items.ShouldBe([9, 10, 11, 12]);
        page.Info.NextCursor.ShouldBeNull();
    }

    [Theory]
    [InlineData("page=4&limit=4")]
    [InlineData("page=999999999")]
    [InlineData("page=2147483647&limit=100")]
    public void A_page_behind_the_last_one_is_empty(string query)
    {
        var page = Read(query);
        page.Items.ShouldBeEmpty();
        page.Info.TotalItems.ShouldBe(12);
        page.Info.NextCursor.ShouldBeNull();
    }

    [Fact]
    public void An_empty_list_has_no_pages() => Read("id=13").Info.TotalPages.ShouldBe(0);

    [Fact]
    public void Nobody_counts_for_a_client_that_does_not_want_it()
    {
        var info = Read("count=none").Info;
        info.TotalItems.ShouldBeNull();
        info.TotalPages.ShouldBeNull();
        info.NextCursor.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("page=0", "page", "must be an integer from 1 to 2147483647")]
    [InlineData("page=-1", "page", "must be an integer from 1 to 2147483647")]
    [InlineData("page=2147483648", "page", "must be an integer from 1 to 2147483647")]
    [InlineData("page=99999999999999999999", "page", "must be an integer from 1 to 2147483647")]
    [InlineData("page=first", "page", "must be an integer from 1 to 2147483647")]
    [InlineData("page=", "page", "must be an integer from 1 to 2147483647")]
    [InlineData("limit=0", "limit", "must be an integer from 1 to 100")]
    [InlineData("limit=101", "limit", "must be an integer from 1 to 100")]
    [InlineData("limit=1.5", "limit", "must be an integer from 1 to 100")]
    [InlineData("count=all", "count", "must be exact or none")]
    public void A_wrong_page_is_told_what_is_allowed(string query, string field, string message)
    {
        var fault = Fault(query);
        fault.Field.ShouldBe(field);
        fault.Message.ShouldBe(message);
        fault.Value.ShouldBe(query.Split('=')[1]);
    }

    [Fact]
    public void A_cursor_goes_on_where_its_page_ended()
    {
        var second = Read($"limit=5&cursor={Read("limit=5").Info.NextCursor}");
        second.Items.ShouldBe([6, 7, 8, 9, 10]);
        second.Info.CurrentPage.ShouldBeNull();
        second.Info.TotalItems.ShouldBe(12);
    }

    [Fact]
    public void A_cursor_may_go_on_with_another_page_size_and_selection() =>
        Read($"limit=3&fields=id&count=none&cursor={Read("limit=5").Info.NextCursor}").Items.ShouldBe([6, 7, 8]);

    [Fact]
    public void A_row_that_comes_before_the_cursor_meanwhile_moves_nothing()
    {
        var first = Read("sortBy=price&sortOrder=DESC&limit=5");
        var more = Twelve.Prepend(new Gadget { Id = 13, Price = 100 }).ToArray();
        var second = Ask($"sortBy=price&sortOrder=DESC&limit=5&cursor={first.Info.NextCursor}").Evaluate(more, gadget => gadget.Id);
        second.Items.ShouldBe([7, 6, 5, 4, 3]);
    }

    [Theory]
    [InlineData("title[contains]=1")]
    [InlineData("search=1")]
    [InlineData("sortBy=price")]
    [InlineData("sortOrder=DESC&sortBy=id")]
    public void A_cursor_belongs_to_its_filter_search_and_sort(string other)
    {
        var fault = Fault($"{other}&cursor={Read("limit=5").Info.NextCursor}");
        fault.Field.ShouldBe("cursor");
        fault.Message.ShouldStartWith("belongs to a list with another filter, search or sort");
    }

    [Fact]
    public void A_cursor_belongs_to_its_scope()
    {
        var ofShop1 = new ListOptions { Scope = "shop 1" };
        var cursor = new GadgetList(Bind("limit=5", options: ofShop1).Value).Evaluate(Twelve, gadget => gadget.Id).Info.NextCursor;
        Faults($"cursor={cursor}", options: ofShop1).ShouldBeEmpty();
        Faults($"cursor={cursor}", options: new() { Scope = "shop 2" }).ShouldHaveSingleItem().Field.ShouldBe("cursor");
    }

    [Fact]
    public void A_cursor_is_no_companion_of_a_page_number() =>
        Fault($"page=2&cursor={Read("limit=5").Info.NextCursor}").Message.ShouldStartWith("must not be given together with page");

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("%25%25")]
    [InlineData("bnVsbA")] // null
    [InlineData("W10")] // []
    [InlineData("W251bGxd")] // [null]
    [InlineData("WzFd")] // [1]
    [InlineData("e30")] // {}
    [InlineData("WyJcdWQ4MDAiXQ")] // ["\ud800"]
    public void What_is_no_cursor_is_told_so(string cursor) =>
        Fault($"cursor={cursor}").Message.ShouldBe("is not a cursor of this list: send a nextCursor as it was given");

    [Theory]
    [InlineData("sortBy=id", """["{0}"]""")]
    [InlineData("sortBy=id", """["{0}","1","2"]""")]
    [InlineData("sortBy=id", """["{0}","x"]""")]
    [InlineData("sortBy=id", """["{0}",null]""")]
    [InlineData("sortBy=title", """["{0}","a\u0000b","1"]""")]
    [InlineData("sortBy=title", """["{0}",null,"1"]""")]
    [InlineData("sortBy=madeAt", """["{0}","tomorrow","1"]""")]
    [InlineData("sortBy=isNew", """["{0}","2","1"]""")]
    [InlineData("sortBy=price", """["{0}","1e400","1"]""")]
    public void A_forged_cursor_is_no_cursor(string query, string json)
    {
        var forged = json.Replace("{0}", Bind(query).Value.Page.Binding, StringComparison.Ordinal);
        Fault($"{query}&cursor={System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(forged))}")
            .Message.ShouldBe("is not a cursor of this list: send a nextCursor as it was given");
    }

    [Fact]
    public void A_cursor_too_long_to_be_one_is_not_even_read() => Fault($"cursor={new string('A', 5000)}").Field.ShouldBe("cursor");

    private static Page<long> Read(string query) => Ask(query).Evaluate(Twelve, gadget => gadget.Id);
}
