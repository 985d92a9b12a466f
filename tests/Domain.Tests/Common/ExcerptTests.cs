using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests.Common;

public sealed class ExcerptTests
{
    private static Gen<string> Text =>
        Gen.Elements("a", "é", "日", "😀", "\0", "\ud83d", "\ude00", new string('x', 50)).ListOf().Select(parts => string.Concat(parts));

    [Fact]
    public void Whatever_is_shown_is_short_and_well_formed() =>
        Prop.ForAll(
                Text.ToArbitrary(),
                text =>
                {
                    var shown = Excerpt.Of(text);
                    return shown.Length <= Excerpt.MaxLength + 1
                        && !shown.Contains('\0', StringComparison.Ordinal)
                        && string.Concat(shown.EnumerateRunes()) == shown
                        && shown.EndsWith('…') == text.Length > Excerpt.MaxLength;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_short_and_well_formed_is_shown_as_it_is() => Excerpt.Of("5 m² 😀").ShouldBe("5 m² 😀");

    [Fact]
    public void The_longest_that_is_not_cut_has_two_hundred_characters()
    {
        Excerpt.Of(new string('a', 200)).ShouldBe(new string('a', 200));
        Excerpt.Of(new string('a', 201)).ShouldBe(new string('a', 200) + "…");
    }

    [Fact]
    public void A_character_of_two_halves_is_never_cut_in_between() =>
        Excerpt.Of(new string('a', 199) + "😀😀").ShouldBe(new string('a', 199) + "…");

    [Fact]
    public void What_no_text_may_have_is_replaced() => Excerpt.Of("a\0b\ud83dc").ShouldBe("a\ufffdb\ufffdc");

    [Fact]
    public void A_fault_shows_what_was_refused_at_a_length_for_people()
    {
        var fault = new FieldFault(new string('f', 300), "is not known here", new string('v', 300));

        fault.Field.ShouldBe(new string('f', 200) + "…");
        fault.Value.ShouldBe(new string('v', 200) + "…");
        new FieldFault("price", "is too small", -1m).Value.ShouldBe(-1m);
    }

    [Fact]
    public void The_code_of_a_fault_is_no_part_of_the_contract() =>
        JsonSerializer
            .Serialize(new FieldFault("price", "is too small") { Code = "TooSmall" }, JsonSerializerOptions.Web)
            .ShouldBe("""{"field":"price","message":"is too small","value":null}""");
}
