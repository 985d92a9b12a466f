using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests.Common;

public sealed class SlugTests
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private static Arbitrary<string> Titles =>
        Gen.OneOf(
                ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
                Gen.Elements("Lantai Kayu", "é", "日本", "--", "a", " ", "5 m²", "😀", new string('x', 90))
                    .ListOf()
                    .Select(parts => string.Concat(parts))
            )
            .Where(title =>
                title.All(character => !char.IsSurrogate(character)) || title.EnumerateRunes().All(rune => rune.Value != 0xFFFD)
            )
            .ToArbitrary();

    [Fact]
    public void Every_title_gives_a_slug() =>
        Prop.ForAll(Titles, title => Slug.IsValid(Slug.From(title, "product"))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_slug_matches_the_pattern_that_programs_read() =>
        Prop.ForAll(Titles, title => Regex.IsMatch(Slug.From(title, "product"), Slug.Pattern, Options)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("é")]
    public void What_is_no_slug_does_not_match_it(string text) =>
        (Slug.IsValid(text), Regex.IsMatch(text, Slug.Pattern, Options)).ShouldBe((false, false));

    [Fact]
    public void A_slug_gives_itself() =>
        Prop.ForAll(Titles, title => Slug.From(title, "product") is var slug && Slug.From(slug, "other") == slug)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_behind_it_keeps_it_a_slug_and_tells_it_apart() =>
        Prop.ForAll(
                Titles,
                Gen.Choose(2, int.MaxValue).ToArbitrary(),
                (title, number) =>
                {
                    var slug = Slug.From(title, "product");
                    var numbered = Slug.Numbered(slug, number);
                    return Slug.IsValid(numbered) && numbered != slug && numbered.EndsWith($"-{number}", StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Lantai Kayu Jati", "lantai-kayu-jati")]
    [InlineData("  Café & Crème -- 60x60!  ", "cafe-creme-60x60")]
    [InlineData("日本", "product")]
    [InlineData("", "product")]
    public void A_title_becomes_readable(string title, string slug) => Slug.From(title, "product").ShouldBe(slug);

    [Theory]
    [InlineData("a", true)]
    [InlineData("a-b-2", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    public void A_slug_has_small_letters_digits_and_single_hyphens(string text, bool isSlug) => Slug.IsValid(text).ShouldBe(isSlug);

    [Fact]
    public void A_slug_has_a_greatest_length()
    {
        Slug.IsValid(new string('a', Slug.MaxLength)).ShouldBeTrue();
        Slug.IsValid(new string('a', Slug.MaxLength + 1)).ShouldBeFalse();
        Slug.From(new string('a', 1000), "product").Length.ShouldBe(Slug.MaxLength);
        Slug.From(new string('a', Slug.MaxLength - 1) + " b", "product").ShouldBe(new string('a', Slug.MaxLength - 1));
    }
}
