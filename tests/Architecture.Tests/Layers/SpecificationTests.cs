using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Ardalis.Specification;

namespace ShopClean.Architecture.Tests.Layers;

public sealed class SpecificationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [Fact]
    public void Every_specification_is_sealed_or_a_base_of_others()
    {
        var specifications = Layer.Application.GetTypes().Where(IsSpecification).ToList();
        specifications.ShouldNotBeEmpty();
        specifications.Where(type => type is { IsSealed: false, IsAbstract: false }).ShouldBeEmpty();
        specifications
            .Where(type => !type.IsAbstract && !type.Name.Split('`')[0].EndsWith("Spec", StringComparison.Ordinal))
            .ShouldBeEmpty("a specification is found by its name");
    }

    [Fact]
    public void No_specification_is_written_where_it_is_used() =>
        Sources
            .Files("src", "*.cs")
            .Where(file => Regex.IsMatch(Sources.Read(file), @"new (?:SingleResult)?Specification<", RegexOptions.None, Patience))
            .ShouldBeEmpty("without a class of its own it is not found by the tests of all specifications");

    [Fact]
    public void No_specification_searches_by_the_package()
    {
        var clauses = ClausesUsed();
        clauses.ShouldContain("Where");
        clauses.ShouldNotContain("Search", "in memory it takes % and _ for wildcards");
    }

    private static bool IsSpecification(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISpecification<>));

    // What the layer calls of the package's builder, as its assembly says.
    private static List<string> ClausesUsed()
    {
        using var file = new PEReader(File.OpenRead(Layer.Application.Location));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader
                .MemberReferences.Select(reader.GetMemberReference)
                .Where(member => member.Parent.Kind is HandleKind.TypeReference)
                .Where(member =>
                    reader.StringComparer.Equals(
                        reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name,
                        nameof(SpecificationBuilderExtensions)
                    )
                )
                .Select(member => reader.GetString(member.Name)),
        ];
    }
}
