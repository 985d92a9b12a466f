using System.Text.RegularExpressions;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests.Common;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+6281234567890", true)]
    [InlineData("+12345678", true)]
    [InlineData("+123456789012345", true)]
    [InlineData("+1234567", false)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+0123456789", false)]
    [InlineData("6281234567890", false)]
    [InlineData("+62 812 345", false)]
    [InlineData("+62812345678a", false)]
    [InlineData("+٦٢٨١٢٣٤٥٦٧", false)]
    [InlineData("+", false)]
    [InlineData("", false)]
    public void A_phone_number_is_a_plus_sign_and_8_to_15_digits(string text, bool isNumber)
    {
        PhoneNumber.IsValid(text).ShouldBe(isNumber);
        Regex.IsMatch(text, PhoneNumber.Pattern, RegexOptions.NonBacktracking).ShouldBe(isNumber);
    }
}
