using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.OpenApi;

public sealed class PublishedDocumentTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string Path = "/openapi/v1.json";

    [Fact]
    public async Task Who_has_the_document_already_does_not_get_it_again()
    {
        var first = (await api.Guest.GetAsync(Path)).Expecting(HttpStatusCode.OK);
        first.Header("Cache-Control").ShouldBe("no-cache");

        var again = await api.Guest.GetAsync(Path, request => request.Headers.TryAddWithoutValidation("If-None-Match", first.ETag));

        again.Status.ShouldBe(HttpStatusCode.NotModified);
        again.ETag.ShouldBe(first.ETag);
    }

    [Fact]
    public async Task The_host_that_a_client_names_does_not_get_into_the_document()
    {
        var document = await api.Guest.GetAsync(Path, request => request.Headers.Host = "evil.example.com");

        var server = document.Expecting(HttpStatusCode.OK).Body.GetProperty("servers").EnumerateArray().ShouldHaveSingleItem();
        server.Text("url").ShouldBe(api.Address.AbsoluteUri.TrimEnd('/'));
    }

    [Theory]
    [InlineData(Path, "gzip")]
    [InlineData("/swagger/swagger-ui-bundle.js", "gzip")]
    [InlineData("products", null)]
    [InlineData("auth/me", null)]
    public async Task Only_what_holds_no_secret_is_compressed(string path, string? encoding)
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.GetAsync(path, request => request.Headers.Add("Accept-Encoding", "gzip"));

        answer.Expecting(HttpStatusCode.OK).Header("Content-Encoding").ShouldBe(encoding);
    }
}
