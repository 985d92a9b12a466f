using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ShopClean.Architecture.Tests.Layers;

public sealed class HttpTests
{
    // What carries no feature of the shop: base types, rights, ports.
    private static readonly string[] Allowed =
    [
        "ShopClean.Domain.Access",
        "ShopClean.Domain.Common",
        "ShopClean.Application.Common",
        "ShopClean.Application.Pictures",
    ];

    [Fact]
    public void It_knows_no_feature_of_the_shop()
    {
        var used = TypesUsed();
        used.ShouldContain("ShopClean.Domain.Common.Error");
        used.Where(type => !Allowed.Any(place => IsWithin(type, place))).ShouldBeEmpty();
    }

    [Fact]
    public void It_knows_neither_the_infrastructure_nor_the_program() =>
        Layer
            .ReferencesOf(Layer.Http)
            .Where(name => name.StartsWith("ShopClean", StringComparison.Ordinal))
            .ShouldBe(["ShopClean.Application", "ShopClean.Domain"]);

    [Fact]
    public void It_has_no_controller() =>
        Layer
            .Http.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Microsoft.AspNetCore.Mvc.ControllerBase)))
            .ShouldBeEmpty();

    [Fact]
    public void The_program_has_features_and_their_composition_and_nothing_in_common() =>
        Sources.Files("src/WebApi", "*.cs").ShouldAllBe(file => !file.StartsWith("src/WebApi/Common/", StringComparison.Ordinal));

    private static bool IsWithin(string type, string place) => type.StartsWith(place + ".", StringComparison.Ordinal);

    // As its assembly says, which names each type of another one that it uses.
    private static List<string> TypesUsed()
    {
        using var file = new PEReader(File.OpenRead(Layer.Http.Location));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader
                .TypeReferences.Select(reader.GetTypeReference)
                .Where(type => type.ResolutionScope.Kind is HandleKind.AssemblyReference)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")
                .Where(name => name.StartsWith("ShopClean.", StringComparison.Ordinal)),
        ];
    }
}
