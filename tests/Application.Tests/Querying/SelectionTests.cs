using ShopClean.Application.Common.Querying;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

public sealed class SelectionTests
{
    [Fact]
    public void Everything_is_selected_unless_the_client_says_otherwise()
    {
        var selection = Bind("").Value.Selection;
        selection.IsWhole.ShouldBeTrue();
        selection["anything"].ShouldBe(FieldSelection.Whole);
    }

    [Fact]
    public void Only_what_is_named_is_selected()
    {
        var selection = Bind("fields=id, TITLE,madeBy.name").Value.Selection;
        selection.IsWhole.ShouldBeFalse();
        selection["id"].ShouldBe(FieldSelection.Whole);
        selection["title"].ShouldBe(FieldSelection.Whole);
        selection["brand"].ShouldBeNull();
        selection["madeBy"]!.IsWhole.ShouldBeFalse();
        selection["madeBy"]!["name"].ShouldBe(FieldSelection.Whole);
        selection["madeBy"]!["id"].ShouldBeNull();
    }

    [Theory]
    [InlineData("fields=madeBy")]
    [InlineData("fields=madeBy,madeBy.name")]
    [InlineData("fields=madeBy.name,madeBy")]
    public void A_relation_is_all_of_it(string query) => Bind(query).Value.Selection["madeBy"].ShouldBe(FieldSelection.Whole);

    [Theory]
    [InlineData("fields=secret", "secret")]
    [InlineData("fields=id,version", "version")]
    [InlineData("fields=maker", "maker")]
    [InlineData("fields=madeBy.land", "madeBy.land")]
    [InlineData("fields=notes.a", "notes.a")]
    [InlineData("fields=title.length", "title.length")]
    [InlineData("fields=", "")]
    [InlineData("fields=id,", "")]
    [InlineData("fields=.", ".")]
    public void What_the_answer_does_not_have_can_not_be_selected(string query, string value)
    {
        var fault = Fault(query);
        fault.Field.ShouldBe("fields");
        fault.Message.ShouldBe(
            "must name fields of the answer: id, title, brand, price, label, madeBy, madeBy.id, madeBy.name, tags, tags.key, tags.value, notes"
        );
        fault.Value.ShouldBe(value);
    }

    [Fact]
    public void A_tree_is_selected_whole_below_its_first_level() => ReadModel.Of(typeof(Node)).Names.ShouldBe(["name", "children"]);

    private sealed record Node(string Name, IReadOnlyList<Node> Children);
}
