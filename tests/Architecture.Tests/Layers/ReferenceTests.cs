namespace ShopClean.Architecture.Tests.Layers;

public sealed class ReferenceTests
{
    [Fact]
    public void The_domain_knows_the_framework_and_nothing_else()
    {
        Layer.ReferencesOf(Layer.Domain).ShouldBeEmpty();
        Layer.ProjectOf("Domain").ShouldNotContain("Reference");
    }

    [Fact]
    public void The_application_knows_the_domain_and_its_own_packages()
    {
        string[] allowed =
        [
            "Ardalis.Specification",
            "AutoMapper",
            "FluentValidation",
            "MediatR",
            "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions",
            "Scrutor",
            "ShopClean.Domain",
            "zxcvbn-core",
        ];
        Layer.ReferencesOf(Layer.Application).Except(allowed, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void The_application_asks_for_no_project_but_the_domain() =>
        Layer.ProjectOf("Application").Split("<ProjectReference ").Skip(1).ShouldHaveSingleItem().ShouldContain("Domain.csproj");

    [Fact]
    public void The_infrastructure_does_not_know_the_web_server() =>
        Layer.ReferencesOf(Layer.Infrastructure).ShouldNotContain(name => name == "ShopClean.WebApi");

    [Fact]
    public void The_private_database_knows_nothing_of_the_shop() =>
        Layer.ReferencesOf(Layer.EmbeddedPostgres).ShouldAllBe(name => !name.StartsWith("ShopClean", StringComparison.Ordinal));

    // A faulty picture ends the worker, and never the server.
    [Fact]
    public void Only_the_picture_worker_knows_libvips_and_it_knows_nothing_of_the_shop()
    {
        Sources
            .Files("src", "*.cs")
            .Where(file => Sources.Read(file).Contains("using NetVips", StringComparison.Ordinal))
            .ShouldAllBe(file => file.StartsWith("src/PictureWorker/", StringComparison.Ordinal));
        Layer.ProjectOf("PictureWorker").ShouldNotContain("ProjectReference");
    }

    // The composition and development's pages put adapters to use; all other code speaks to ports.
    [Fact]
    public void Only_the_composition_of_the_web_server_knows_the_infrastructure()
    {
        string[] composition = ["src/WebApi/Program.cs", "src/WebApi/Composition/", "src/WebApi/Development/"];
        string[] infrastructure = ["ShopClean.Infrastructure", "EntityFrameworkCore"];
        FilesWith(infrastructure)
            .Where(file => !composition.Any(place => file.StartsWith(place, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_web_server_speaks_to_no_database_by_itself()
    {
        string[] clients = ["Npgsql", "SqlClient", "System.Data", "global using"];
        // The one that closes the pools when the program stops.
        FilesWith(clients).ShouldBe(["src/WebApi/Composition/DataPlaces.cs"]);
    }

    private static IEnumerable<string> FilesWith(string[] words) =>
        Sources
            .Files("src/WebApi", "*.cs")
            .Where(file => Sources.Read(file) is var text && words.Any(word => text.Contains(word, StringComparison.Ordinal)));

    [Fact]
    public void No_folder_is_called_helpers_or_managers()
    {
        string[] roots = ["src", "tests", "build"];
        string[] empty = ["Helpers", "Helper", "Utils", "Utilities", "Managers", "Misc"];
        roots
            .SelectMany(root => Sources.Files(root, "*"))
            .Where(file => file.Split('/').SkipLast(1).Intersect(empty, StringComparer.OrdinalIgnoreCase).Any())
            .ShouldBeEmpty();
    }
}
