using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.Domain.Common;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

public sealed class FilterBindingTests
{
    [Theory]
    [InlineData("points=many", "points", "must be an integer from -2147483648 to 2147483647", "many")]
    [InlineData("points=2147483648", "points", "must be an integer", "2147483648")]
    [InlineData("points[gte]=1.5", "points[gte]", "must be an integer", "1.5")]
    [InlineData("points= 1", "points", "must be an integer", " 1")]
    [InlineData("views=9223372036854775808", "views", "must be an integer", "9223372036854775808")]
    [InlineData("price=1e3", "price", "must be a number of at most 18 digits, 2 of them after the point", "1e3")]
    [InlineData("price=0.001", "price", "must be a number", "0.001")]
    [InlineData("price=10000000000000000", "price", "must be a number", "10000000000000000")]
    [InlineData("price=99999999999999999999999999999999", "price", "must be a number", "99999999999999999999999999999999")]
    [InlineData("minPrice=cheap", "minPrice", "must be a number", "cheap")]
    [InlineData("isNew=1", "isNew", "must be true or false", "1")]
    [InlineData("sold=perhaps", "sold", "must be true or false", "perhaps")]
    [InlineData("madeAt=yesterday", "madeAt", "must be a date such as 2026-01-31 or a time such as 2026-01-31T09:30:00Z", "yesterday")]
    [InlineData("madeAt=2026-02-30", "madeAt", "must be a date", "2026-02-30")]
    [InlineData("madeAt=0001-01-01T00:00%2B14:00", "madeAt", "must be a date", "0001-01-01T00:00+14:00")]
    [InlineData("grade=best", "grade", "must be one of poor, good, veryGood", "best")]
    [InlineData("grade=1", "grade", "must be one of", "1")]
    [InlineData("points=", "points", "must not be empty: an integer", "")]
    [InlineData("title[in]=a,,b", "title[in]", "must not be empty: text", "")]
    [InlineData("points[in]=1,two", "points[in]", "must be an integer", "two")]
    public void A_value_of_the_wrong_type_is_told_what_is_right(string query, string field, string message, string value)
    {
        var fault = Fault(query);
        fault.Field.ShouldBe(field);
        fault.Message.ShouldStartWith(message);
        fault.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("colour=white")]
    [InlineData("passwordHash[startsWith]=a")]
    [InlineData("page[gte]=1")]
    [InlineData("minPrice[gte]=1")]
    [InlineData("[gte]=1")]
    [InlineData("=1")]
    [InlineData("price[gte=1")]
    [InlineData("tag.=white")]
    [InlineData("tag.Größe=white")]
    [InlineData("tag.a b=white")]
    public void An_unknown_parameter_is_told_all_that_is_known(string query)
    {
        var fault = Fault(query);
        fault.Field.ShouldBe(
            query.Split('=')[0] is { Length: > 0 } name && !query.StartsWith("price[", StringComparison.Ordinal) ? name : fault.Field
        );
        fault.Message.ShouldStartWith(
            "is not known here; allowed are page, limit, sortBy, sortOrder, search, searchBy, fields, count, cursor, id, title"
        );
        fault.Message.ShouldContain("maker.name");
        fault.Message.ShouldContain("minPrice, secret, sold");
        fault.Message.ShouldEndWith("tag.<key> (a key has 1 to 50 letters (a-z), digits, '_' or '-')");
    }

    [Theory]
    [InlineData("price[like]=1", "has an operator that price does not understand; allowed are eq, ne, gt, gte, lt, lte, in", "like")]
    [InlineData("price[contains]=1", "has an operator that price does not understand", "contains")]
    [InlineData("title[gt]=a", "has an operator that title does not understand; allowed are eq, ne, in, contains, startsWith", "gt")]
    [InlineData("isNew[in]=true", "has an operator that isNew does not understand; allowed are eq, ne", "in")]
    [InlineData("madeAt[in]=2026-01-01", "has an operator that madeAt does not understand; allowed are eq, ne, gt, gte, lt, lte", "in")]
    [InlineData("tag.color[gt]=a", "has an operator that tag.color does not understand", "gt")]
    [InlineData("price[]=1", "has an operator that price does not understand", "")]
    public void An_unknown_operator_is_told_those_of_the_field(string query, string message, string value)
    {
        var fault = Fault(query);
        fault.Field.ShouldBe(query.Split('=')[0]);
        fault.Message.ShouldStartWith(message);
        fault.Value.ShouldBe(value);
    }

    [Fact]
    public void Every_fault_of_a_request_is_told_at_once() =>
        Faults(
                "points=x&nothing=1&price[like]=2&page=0&limit=1000&sortBy=color&sortOrder=UP&searchBy=id&fields=secret&count=some&cursor=%25"
            )
            .Select(fault => fault.Field)
            .ShouldBe([
                "points",
                "nothing",
                "price[like]",
                "searchBy",
                "sortBy",
                "sortOrder",
                "fields",
                "page",
                "limit",
                "count",
                "cursor",
                "cursor",
            ]);

    [Theory]
    [InlineData("points=1&points=1", "points")]
    [InlineData("page=1&page=2", "page")]
    [InlineData("page=1&PAGE=2", "page")]
    [InlineData("search=a&search=b", "search")]
    [InlineData("minPrice=1&minPrice=2", "minPrice")]
    public void A_parameter_is_given_once(string query, string field)
    {
        var fault = Fault(query);
        fault.Field.ShouldBe(field, StringCompareShould.IgnoreCase);
        fault.Message.ShouldBe("must be given only once");
    }

    [Fact]
    public void Keys_of_dynamic_fields_differ_by_their_case() => Bind("tag.color=a&tag.Color=b").Value.Conditions.Count.ShouldBe(2);

    [Fact]
    public void A_list_may_have_flags_of_its_own()
    {
        var options = new ListOptions { Flags = ["includeCount"] };

        Faults("includeCount=true", options).ShouldBeEmpty();
        Faults("includeCount=maybe&nothing=1&limit=0", options).Select(fault => fault.Field).ShouldBe(["nothing", "includeCount", "limit"]);
        Faults("includeCount=true&INCLUDECOUNT=true", options).ShouldHaveSingleItem().Message.ShouldBe("must be given only once");
    }

    [Theory]
    [InlineData("password=hunter2")]
    [InlineData("refreshToken[eq]=hunter2")]
    [InlineData("clientSecret=hunter2&clientSecret=again")]
    public void A_secret_is_not_said_back(string query) => Fault(query).Value.ShouldBeNull();

    [Theory]
    [InlineData("SECRET[ne]=true", "isSecret[ne]=true")]
    [InlineData("secret[eq]=true", "secret=true")]
    public void Another_name_of_a_field_takes_its_operators(string query, string same) =>
        Bind(query).Value.Fingerprint.ShouldBe(Bind(same).Value.Fingerprint);

    [Fact]
    public void A_wrong_operator_of_another_name_is_told_those_of_the_field() =>
        Fault("secret[in]=true").Message.ShouldBe("has an operator that isSecret does not understand; allowed are eq, ne");

    [Fact]
    public void Text_that_no_database_can_hold_is_a_fault()
    {
        foreach (
            var name in new[] { "title", "title[in]", "tag.color", "search", "sortBy", "searchBy", "fields", "count", "page", "cursor" }
        )
        {
            foreach (var text in new[] { "a\0b", "a\ud800b", "\udc00" })
            {
                var bound = GadgetList.Fields.Bind<GadgetItem>(new([KeyValuePair.Create(name, text)]));
                var fault = bound.Error!.Data.ShouldBeOfType<ValidationFaults>().Errors.ShouldHaveSingleItem();
                fault.Field.ShouldBe(name);
                fault.Message.ShouldBe("must be well-formed text without NUL characters");
                fault.Value.ShouldBeOfType<string>().ShouldContain("\ufffd");
            }
        }
    }

    [Fact]
    public void A_long_value_is_a_fault_that_shows_its_beginning()
    {
        var fault = Fault($"title={new string('a', 201)}");
        fault.Message.ShouldBe("must have at most 200 characters");
        fault.Value.ShouldBe(new string('a', 200) + "…");
    }

    [Fact]
    public void A_list_of_values_has_a_ceiling()
    {
        Faults($"points[in]={string.Join(',', Enumerable.Range(0, 100))}").ShouldBeEmpty();
        Fault($"points[in]={string.Join(',', Enumerable.Range(0, 101))}").Message.ShouldBe("must have at most 100 values");
    }

    [Fact]
    public void Filters_have_a_ceiling()
    {
        Faults(string.Join('&', Enumerable.Range(0, 20).Select(number => $"tag.k{number}=a"))).ShouldBeEmpty();
        var fault = Fault(string.Join('&', Enumerable.Range(0, 21).Select(number => $"tag.k{number}=a")));
        fault.Field.ShouldBe("tag.k20");
        fault.Message.ShouldBe("is one filter too many: a list takes at most 20");
    }

    [Fact]
    public void Whoever_makes_thousands_of_faults_is_told_a_hundred() =>
        Faults(string.Join('&', Enumerable.Range(0, 3000).Select(number => $"x{number}=a"))).Count.ShouldBe(100);

    [Theory]
    [InlineData("price[gte]=10.50&title=a", "title=a&minPrice=10.5")]
    [InlineData("points[in]=2,1,2", "points[in]=1&points[in]=2")]
    [InlineData("madeAt=2026-01-31", "MADEAT[eq]=2026-01-31T07:00%2B07:00")]
    [InlineData("search=b a", "search= a  b &page=3&sortBy=title&fields=id")]
    [InlineData("grade=verygood", "grade=VERYGOOD&limit=5")]
    public void Filters_that_mean_the_same_have_one_fingerprint(string one, string other) =>
        Bind(one).Value.Fingerprint.ShouldBe(Bind(other).Value.Fingerprint);

    [Theory]
    [InlineData("title=a", "title[contains]=a")]
    [InlineData("title=a&brand=b", "title=b&brand=a")]
    [InlineData("title[in]=a,b", "title[in]=ab")]
    [InlineData("title=a", "code=a")]
    [InlineData("search=a", "search=a&searchBy=title")]
    [InlineData("search=a b", "search=ab")]
    [InlineData("tag.color=a", "tag.size=a")]
    public void Filters_that_differ_have_different_fingerprints(string one, string other) =>
        Bind(one).Value.Fingerprint.ShouldNotBe(Bind(other).Value.Fingerprint, StringComparer.Ordinal);

    [Fact]
    public void A_field_of_a_type_without_rules_is_refused_when_the_table_is_made() =>
        Should
            .Throw<NotSupportedException>(() => FieldTable.For<Gadget>(gadget => gadget.Id).Field("tags", gadget => gadget.Tags))
            .Message.ShouldContain("GadgetTag");
}
