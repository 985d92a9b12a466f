using ShopClean.Build.Database.Diagram;

namespace ShopClean.Infrastructure.Tests.Persistence;

public sealed class EntityDiagramTests
{
    [Fact]
    public async Task The_diagram_in_the_docs_shows_the_model()
    {
        var kept = await File.ReadAllTextAsync(EntityDiagram.File, TestContext.Current.CancellationToken);

        kept.ReplaceLineEndings("\n").ShouldBe(EntityDiagram.Draw(), "write it anew: dotnet run --project build/Database -- erd");
    }
}
