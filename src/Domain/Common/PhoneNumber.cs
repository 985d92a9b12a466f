namespace ShopClean.Domain.Common;

/// <summary>Phone numbers in the international form of E.164.</summary>
public static class PhoneNumber
{
    /// <summary>What a phone number looks like, for programs.</summary>
    public const string Pattern = @"^\+[1-9][0-9]{7,14}$";

    private const int MinDigits = 8;
    private const int MaxDigits = 15;

    /// <summary>Whether the text is a plus sign and 8 to 15 digits, the first of them not zero.</summary>
    public static bool IsValid(string text) =>
        text.Length is > MinDigits and <= MaxDigits + 1
        && text[0] == '+'
        && text[1] != '0'
        && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
