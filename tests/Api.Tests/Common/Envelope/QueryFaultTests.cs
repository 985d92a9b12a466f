using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common.Envelope;

/// <summary>What an address says that nobody asked for, or twice.</summary>
public sealed class QueryFaultTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Theory]
    [InlineData("products/featured?limit=1&limit=2", "limit")]
    [InlineData("products/1?includeImages=true&includeImages=true", "includeImages")]
    [InlineData("products/1?includeImages=true&INCLUDEIMAGES=false", "includeImages")]
    [InlineData("categories/1?includeProducts=true&includeproducts=true", "includeProducts")]
    [InlineData("categories?includeProductCount=true&includeProductCount=true", "includeProductCount")]
    [InlineData("auth/verify-email?token=a&token=b&email=x", "token")]
    [InlineData("products/search?q=a&q=b", "q")]
    [InlineData("auth/google?useCookies=true&useCookies=true", "useCookies")]
    public async Task A_parameter_is_given_once(string path, string field)
    {
        var answer = (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");

        answer.FaultyFields.ShouldBe([field]);
        answer.Text.ShouldContain("must be given only once");
    }

    [Theory]
    [InlineData("products/featured?bogus=1", "is not known here; allowed are limit")]
    [InlineData("categories/active?bogus=2", "is not known here; there are no parameters")]
    [InlineData("products/50?bogus=1", "is not known here; allowed are includeImages")]
    public async Task What_is_not_known_is_told_what_is(string path, string message)
    {
        var answer = (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");

        answer.FaultyFields.ShouldBe(["bogus"]);
        answer.Data.GetProperty("errors")[0].Text("message").ShouldBe(message);
        (await api.Guest.SendAsync(HttpMethod.Head, path)).Status.ShouldBe(answer.Status);
    }

    [Fact]
    public async Task What_a_mail_program_adds_to_a_link_is_passed_over()
    {
        var answer = await api.Guest.GetAsync("auth/verify-email?token=a&email=x%40example.com&utm_source=mail&utm_source=again");

        answer.Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task A_change_does_not_look_at_what_it_does_not_know()
    {
        (await (await api.AdminAsync()).PostAsync("categories?bogus=1", new { name = api.New("Category ") })).Expecting(
            HttpStatusCode.Created
        );
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("101")]
    public async Task A_number_out_of_its_bounds_is_told_them(string limit)
    {
        var answer = (await api.Guest.GetAsync($"products/featured?limit={limit}")).Expecting(
            HttpStatusCode.BadRequest,
            "VALIDATION_ERROR"
        );

        answer.FaultyFields.ShouldBe(["limit"]);
        answer.Data.GetProperty("errors")[0].Text("message").ShouldBe("must be an integer from 1 to 100");
    }

    [Theory]
    [InlineData("categories?includeProductCount=maybe&zzz=1&limit=0", "zzz", "includeProductCount", "limit")]
    [InlineData("products?zzz=%00&limit=0&yyy=1", "zzz", "yyy", "limit")]
    [InlineData("products/featured?zzz=%00&limit=0&yyy=1", "limit", "zzz", "yyy")]
    public async Task Every_fault_is_told_at_once(string path, params string[] fields)
    {
        var answer = (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");

        answer.FaultyFields.ShouldBe(fields, ignoreOrder: true);
    }

    [Theory]
    [InlineData("products?password=S3cret")]
    [InlineData("products?refreshToken=S3cret")]
    [InlineData("products/featured?token=S3cret")]
    [InlineData("auth/verify-email?token=a&token=S3cret&email=x")]
    public async Task A_secret_is_not_said_back(string path)
    {
        (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").Text.ShouldNotContain("S3cret");
    }

    [Theory]
    [InlineData("auth/verify-email?token=a%00&email=x", "token")]
    [InlineData("auth/google?returnUrl=a%00", "returnUrl")]
    public async Task Text_that_no_database_stores_is_a_fault_of_its_parameter(string path, string field)
    {
        (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldContain(field);
    }

    [Theory]
    [InlineData("Page=2&limit=1")]
    [InlineData("PAGE=1&limit=1")]
    public async Task The_links_of_a_page_work_however_its_number_was_spelled(string query)
    {
        await api.CreatesCategoryAsync();
        await api.CreatesCategoryAsync();

        var links = (await api.Guest.GetAsync($"categories?{query}")).Expecting(HttpStatusCode.OK).Header("Link")!;

        foreach (var link in links.Split(", ").Select(link => link.Split('>')[0].TrimStart('<')))
        {
            (await api.Guest.GetAsync(link)).Expecting(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("products?categoryId[in]=1,2")]
    [InlineData("products?categoryId[ne]=1")]
    [InlineData("products?shopId[in]=1,2&bestSeller[ne]=true")]
    public async Task Another_name_of_a_field_takes_its_operators(string path) =>
        (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.OK);
}
