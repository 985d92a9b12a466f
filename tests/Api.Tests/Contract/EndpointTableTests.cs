using ShopClean.Testing;

namespace ShopClean.Api.Tests.Contract;

public sealed class EndpointTableTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "endpoints.md");

    [Fact]
    public async Task The_page_of_endpoints_says_what_the_program_does()
    {
        var written = await EndpointTable.WriteAsync();
        if (Environment.GetEnvironmentVariable("SHOPCLEAN_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Page, written, TestContext.Current.CancellationToken);
        }

        var page = File.Exists(Page) ? await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken) : "";
        page.ShouldBe(written, "docs/endpoints.md is stale: run this test with SHOPCLEAN_UPDATE_DOCS=1.");
    }
}
