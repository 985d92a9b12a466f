using ShopClean.Testing;

namespace ShopClean.Api.Tests.OpenApi;

public sealed class RightsTableTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "rights.md");

    [Fact]
    public async Task The_page_of_rights_says_what_the_program_does()
    {
        var written = await RightsTable.WriteAsync();
        if (Environment.GetEnvironmentVariable("SHOPCLEAN_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Page, written, TestContext.Current.CancellationToken);
        }

        var page = File.Exists(Page) ? await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken) : "";
        page.ShouldBe(written, "docs/rights.md is stale: run this test with SHOPCLEAN_UPDATE_DOCS=1.");
    }
}
