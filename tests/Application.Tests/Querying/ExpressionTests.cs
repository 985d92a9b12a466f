using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Expressions;
using ShopClean.Application.Common.Querying.Fields;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.Domain.Common;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

/// <summary>The small parts that queries are made of.</summary>
public sealed class ExpressionTests
{
    [Fact]
    public void What_may_be_null_is_known_along_the_whole_path()
    {
        CanBeNull(gadget => gadget.Title).ShouldBeFalse();
        CanBeNull(gadget => gadget.Brand).ShouldBeTrue();
        CanBeNull(gadget => gadget.Points).ShouldBeFalse();
        CanBeNull(gadget => gadget.Rank).ShouldBeTrue();
        CanBeNull(gadget => gadget.Maker.Name).ShouldBeFalse();
        CanBeNull(gadget => gadget.Shelf!.Label).ShouldBeTrue();
        CanBeNull(gadget => (int?)gadget.Shelf!.Height).ShouldBeTrue();
        CanBeNull(gadget => (long)gadget.Points).ShouldBeFalse();
        CanBeNull(gadget => (object)gadget.Points).ShouldBeFalse();
        CanBeNull(gadget => gadget).ShouldBeFalse();
        CanBeNull(gadget => gadget.Title + "x").ShouldBeTrue();
        CanBeNull(gadget => gadget.Points + 1).ShouldBeFalse();
        CanBeNull(gadget => gadget.Rank + 1).ShouldBeTrue();
    }

    [Fact]
    public void No_conditions_at_all_hold_and_none_of_no_conditions_does()
    {
        Holds(Predicates.All([])).ShouldBeTrue();
        Holds(Predicates.Any([])).ShouldBeFalse();
        var (yes, no) = (Expression.Constant(true), Expression.Constant(false));
        Holds(Predicates.All([yes, no])).ShouldBeFalse();
        Holds(Predicates.All([no, yes])).ShouldBeFalse();
        Holds(Predicates.All([yes, yes])).ShouldBeTrue();
        Holds(Predicates.Any([yes, no])).ShouldBeTrue();
        Holds(Predicates.Any([no, yes])).ShouldBeTrue();
        Holds(Predicates.Any([no, no])).ShouldBeFalse();
    }

    [Fact]
    public void A_path_that_breaks_off_has_no_value()
    {
        NullSafe.Compile<Func<Gadget, string?>>(gadget => gadget.Shelf!.Label)(new Gadget()).ShouldBeNull();
        NullSafe.Compile<Func<Gadget, int?>>(gadget => (int?)gadget.Shelf!.Height)(new Gadget()).ShouldBeNull();
        NullSafe.Compile<Func<Gadget, string?>>(gadget => gadget.Maker.Land.Name)(new Gadget { Maker = new Maker() }).ShouldBeNull();
        NullSafe.Compile<Func<Gadget, int>>(gadget => gadget.MadeAt.Year)(new Gadget { MadeAt = Gadgets.Noon }).ShouldBe(2026);
    }

    [Fact]
    public void A_value_has_two_hundred_characters_at_most_and_a_list_five_keys()
    {
        Faults($"title={new string('a', 200)}").ShouldBeEmpty();
        Faults($"title={new string('a', 201)}").ShouldHaveSingleItem();
        Faults("sortBy=title,brand,points,rank,views").ShouldBeEmpty();
        Faults("sortBy=title,brand,points,rank,views,price").ShouldHaveSingleItem();
        Faults("search=").ShouldBeEmpty();
    }

    [Fact]
    public void Several_tags_need_one_that_matches()
    {
        var gadget = new Gadget
        {
            Tags =
            [
                new GadgetTag { Key = "color", Value = "white" },
                new GadgetTag { Key = "color", Value = "grey" },
                new GadgetTag { Key = "size", Value = "red" },
            ],
        };

        Ask("tag.color=grey").IsSatisfiedBy(gadget).ShouldBeTrue();
        Ask("tag.color=red").IsSatisfiedBy(gadget).ShouldBeFalse();
        Ask("tag.color[ne]=grey").IsSatisfiedBy(gadget).ShouldBeFalse();
        Ask("tag.color[ne]=red").IsSatisfiedBy(gadget).ShouldBeTrue();
    }

    [Theory]
    [InlineData(typeof(int), "1.5", false)]
    [InlineData(typeof(int?), "15", true)]
    [InlineData(typeof(decimal), "x", false)]
    [InlineData(typeof(decimal), "1.5", true)]
    [InlineData(typeof(DateTimeOffset), "never", false)]
    [InlineData(typeof(DateTimeOffset), "2026-01-31", true)]
    [InlineData(typeof(bool), "maybe", false)]
    [InlineData(typeof(Grade?), "veryGood", true)]
    [InlineData(typeof(Grade), "awful", false)]
    public void A_type_reads_its_own_values_only(Type type, string text, bool isRead)
    {
        FieldType.Of(type).TryParse(text, out var value).ShouldBe(isRead);
        (value is not null).ShouldBe(isRead);
        FieldType.Of(type).TryRestore(text, out value).ShouldBe(isRead);
        (value is not null).ShouldBe(isRead);
    }

    [Fact]
    public void A_choice_tells_what_there_is() => FieldType.Of(typeof(Grade)).Description.ShouldBe("one of poor, good, veryGood");

    private static bool CanBeNull<TValue>(Expression<Func<Gadget, TValue>> value) => Nullability.CanBeNull(value.Body);

    private static bool Holds(Expression condition) => Expression.Lambda<Func<bool>>(condition).Compile()();
}
