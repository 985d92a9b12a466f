using System.Reflection;
using System.Text.Json.Nodes;
using ShopClean.Application.Common.Querying;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;

namespace ShopClean.Api.Tests.OpenApi;

public sealed class ListParameterTests
{
    public static TheoryData<string, string> Lists { get; } =
        new(
            Document
                .Actions.Where(action => action.MethodInfo.IsDefined(typeof(ListsAttribute)))
                .Select(action =>
                    (action.DisplayName!, "/" + action.AttributeRouteInfo!.Template!.Replace(":id}", "}", StringComparison.Ordinal))
                )
        );

    [Fact]
    public void Each_page_of_a_list_declares_the_list() =>
        Document.Actions.ShouldAllBe(action =>
            action.MethodInfo.GetCustomAttribute<AnswersAttribute>()!.IsPage == action.MethodInfo.IsDefined(typeof(ListsAttribute))
        );

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_documents_the_filters_of_its_own_table(string action, string path)
    {
        var list = ListOf(action);
        var documented = await ParametersAsync(path);

        documented.Keys.ShouldBeSubsetOf([
            .. Common,
            .. list.Filters.Select(filter => filter.Name),
            .. list.Dynamics,
            list.SearchParameter,
            "includeProductCount",
        ]);
        list.Filters.Select(filter => filter.Name).ShouldBeSubsetOf(documented.Keys);
        Names(documented["sortBy"]).ShouldBe(list.Sortable);
        Names(documented["searchBy"]).ShouldBe(list.Searchable);
        Names(documented["fields"]).ShouldBe(ReadModel.Of(list.Item).Names);
    }

    private static readonly string[] Common = ["page", "limit", "sortBy", "sortOrder", "searchBy", "fields", "count", "cursor"];

    [Fact]
    public async Task A_filter_is_named_as_it_is_sent()
    {
        var products = await ParametersAsync("/api/v1/products");

        products.Keys.ShouldContain("price");
        products.Keys.ShouldContain("price[gte]");
        products.Keys.ShouldContain("shop.name[contains]");
        products.Keys.ShouldContain("minPrice");
        products["brand[in]"]["explode"]!.GetValue<bool>().ShouldBeFalse();
    }

    private static ListDescription ListOf(string action) =>
        Document.Actions.First(one => one.DisplayName == action).MethodInfo.GetCustomAttribute<ListsAttribute>()!.List;

    private static async Task<Dictionary<string, JsonObject>> ParametersAsync(string path)
    {
        var operation = (await Document.WholeAsync())["paths"]![path]!["get"]!;
        var parameters = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var node in operation["parameters"]!.AsArray())
        {
            var parameter = await Document.FollowAsync(node!);
            if (parameter["in"]!.GetValue<string>() == "query")
            {
                parameters.Add(parameter["name"]!.GetValue<string>(), parameter);
            }
        }

        return parameters;
    }

    private static IEnumerable<string> Names(JsonObject parameter) =>
        parameter["schema"]!["items"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>());
}
