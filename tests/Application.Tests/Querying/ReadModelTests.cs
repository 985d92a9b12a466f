using System.Text.Json.Serialization;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Application.Tests.Querying;

/// <summary>What <c>fields</c> can select of a read model.</summary>
public sealed class ReadModelTests
{
    [Fact]
    public void Names_are_those_of_the_json_and_lead_into_relations_and_lists() =>
        ReadModel
            .Of(typeof(Tree))
            .Names.Order(StringComparer.Ordinal)
            .ShouldBe(["branches", "branches.label", "called", "leaves", "leaves.size", "notes", "parent", "plantedAt", "tags", "title"]);

    [Fact]
    public void A_json_name_goes_before_the_property() => ReadModel.NameOf(typeof(Tree).GetProperty(nameof(Tree.Name))!).ShouldBe("called");

    [Fact]
    public void A_model_is_described_once() => ReadModel.Of(typeof(Tree)).ShouldBeSameAs(ReadModel.Of(typeof(Tree)));

    private sealed record Tree
    {
        public static int Count => 1;

        public string Title { get; init; } = "";

        [JsonPropertyName("called")]
        public string Name { get; init; } = "";

        [JsonIgnore]
        public long Version { get; init; }

        public DateTimeOffset PlantedAt { get; init; }

        public Tree? Parent { get; init; }

        public Branch[] Branches { get; init; } = [];

        public IReadOnlyList<Leaf> Leaves { get; init; } = [];

        public IReadOnlyList<string> Tags { get; init; } = [];

        public Dictionary<string, Leaf> Notes { get; init; } = [];

        public char this[int index] => Title[index];

        internal string Secret { get; init; } = "";
    }

    private sealed record Branch(string Label);

    private sealed record Leaf(int Size);
}
