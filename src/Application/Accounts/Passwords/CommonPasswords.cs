using System.Collections.Frozen;

namespace ShopClean.Application.Accounts.Passwords;

/// <summary>The passwords that attackers try first, also where they are dressed up: <c>P@ssw0rd2026!</c> is <c>password</c>.</summary>
/// <remarks>
/// What the published lists of common passwords hold is refused by the other rules already, for not one of them has all classes of characters. What people
/// make of them to please such rules is what this is about (docs/adr/0014). The words stand in <c>common-passwords.txt</c>.
/// </remarks>
public static class CommonPasswords
{
    /// <summary>More than this around a word is no decoration any more but a password of its own.</summary>
    private const int MostDecoration = 6;

    private static readonly Lazy<FrozenSet<string>> Words = new(Read);

    /// <summary>Whether the password is a common one, but for case, look-alikes and a few digits or signs around it.</summary>
    public static bool Contains(string password)
    {
        var plain = password.ToLowerInvariant();
        return IsWord(plain)
            || (Undecorated(plain) is { Length: > 0 } core && plain.Length - core.Length <= MostDecoration && IsWord(core));
    }

    private static bool IsWord(string text) =>
        Words.Value.Contains(text) || Words.Value.Contains(Unmasked(text, one: 'i')) || Words.Value.Contains(Unmasked(text, one: 'l'));

    private static string Undecorated(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('a', 'z');
        var end = text.AsSpan().LastIndexOfAnyInRange('a', 'z');
        return start < 0 ? "" : text[start..(end + 1)];
    }

    // What looks like a letter stands for it; a one for either of two.
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
