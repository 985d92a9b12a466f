using ShopClean.Application.Common.Querying;

namespace ShopClean.Application.Tests.Querying;

public sealed class TextTests
{
    [Theory]
    [InlineData(null, "a", false)]
    [InlineData("Kayu", "AYU", true)]
    [InlineData("Kayu", "", true)]
    [InlineData("50%", "0%", true)]
    [InlineData("500", "0%", false)]
    public void Text_is_found_whatever_its_case(string? text, string term, bool found) => Text.Contains(text, term).ShouldBe(found);

    [Theory]
    [InlineData(null, "a", false)]
    [InlineData("Kayu", "kA", true)]
    [InlineData("Kayu", "ayu", false)]
    public void Text_begins_whatever_its_case(string? text, string term, bool begins) => Text.StartsWith(text, term).ShouldBe(begins);
}
