using System.Collections.Frozen;
using Zxcvbn.Matcher;

namespace ShopClean.Application.Accounts.Passwords;

/// <summary>
/// The passwords that attackers try first: the 10,000 most frequent ones of known leaks, and common words with replaced characters and decoration, as in
/// <c>P@ssw0rd2026!</c>.
/// </summary>
/// <remarks>
/// The first come from the list that zxcvbn ranks passwords by. Not one of them has all classes of characters; what people make of them to please such
/// rules is what our own words in <c>common-passwords.txt</c> are about (docs/adr/0014).
/// </remarks>
public static class CommonPasswords
{
    private const int MostCommon = 10_000;

    /// <summary>All entries of the list are shorter; matching takes time for each part of the text.</summary>
    private const int LongerThanAnyEntry = 40;

    /// <summary>The most characters around a word that count as decoration.</summary>
    private const int MaxDecoration = 6;

    private static readonly Lazy<FrozenSet<string>> Words = new(Read);

    private static readonly Lazy<DictionaryMatcher> Ranking = new(() => new DictionaryMatcher("passwords", "passwords.lst"));

    /// <summary>Whether the password is a common one, but for case, look-alikes and a few digits or signs around it.</summary>
    public static bool Contains(string password)
    {
        var plain = password.ToLowerInvariant();
        return IsRanked(plain)
            || IsWord(plain)
            || (Undecorated(plain) is { Length: > 0 } core && plain.Length - core.Length <= MaxDecoration && IsWord(core));
    }

    private static bool IsRanked(string text) =>
        text.Length < LongerThanAnyEntry
        && Ranking
            .Value.MatchPassword(text)
            .OfType<DictionaryMatch>()
            .Any(match => match.Rank <= MostCommon && match.Token.Length == text.Length);

    private static bool IsWord(string text) =>
        Words.Value.Contains(text) || Words.Value.Contains(Unmasked(text, one: 'i')) || Words.Value.Contains(Unmasked(text, one: 'l'));

    private static string Undecorated(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('a', 'z');
        var end = text.AsSpan().LastIndexOfAnyInRange('a', 'z');
        return start < 0 ? "" : text[start..(end + 1)];
    }

    // Characters that look like a letter are replaced by it; a one may be either of two.
    private static string Unmasked(string text, char one) =>
        string.Create(
            text.Length,
            (text, one),
            static (letters, source) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = source.text[i] switch
                    {
                        '@' or '4' => 'a',
                        '3' => 'e',
                        '0' => 'o',
                        '5' or '$' => 's',
                        '7' => 't',
                        '1' or '!' or '|' => source.one,
                        var other => other,
                    };
                }
            }
        );

    private static FrozenSet<string> Read()
    {
        using var resource = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
