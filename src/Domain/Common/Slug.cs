using System.Globalization;
using System.Text;

namespace ShopClean.Domain.Common;

/// <summary>The readable name of a thing in an address: lower-case letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>The greatest length, in characters.</summary>
    public const int MaxLength = 160;

    /// <summary>What a slug may look like, in words for people.</summary>
    public const string Rule = "may have only lower-case letters (a-z), digits and single hyphens between them";

    /// <summary>What a slug may look like, for programs.</summary>
    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>Whether <paramref name="text"/> is a slug.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength
        && text.All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterLower(character) || character == '-')
        && text[0] != '-'
        && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal);

    /// <summary>The slug of a title: accents are dropped, everything that is no letter or digit becomes a hyphen.</summary>
    /// <param name="title">The title, in any script.</param>
    /// <param name="fallback">What a title gives that has no Latin letter or digit.</param>
    public static string From(string title, string fallback)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var character in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark
                && slug.Length > 0
                && slug[^1] != '-'
            )
            {
                slug.Append('-');
            }
        }

        return Fit(slug.ToString().Trim('-'), MaxLength) is { Length: > 0 } made ? made : fallback;
    }

    /// <summary>The slug with a number that makes it unique.</summary>
    public static string Numbered(string slug, int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return Fit(slug, MaxLength - suffix.Length) + suffix;
    }

    private static string Fit(string slug, int length) => slug.Length <= length ? slug : slug[..length].TrimEnd('-');
}
