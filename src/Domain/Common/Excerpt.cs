using System.Text;

namespace ShopClean.Domain.Common;

/// <summary>Cuts and cleans text of a client that is shown again.</summary>
public static class Excerpt
{
    /// <summary>The greatest length, in characters, without the sign that there was more.</summary>
    public const int MaxLength = 200;

    /// <summary>The text: what is ill-formed in it is replaced, what is too long is cut, never within a character.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, MaxLength + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > MaxLength)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return shown.ToString();
    }
}
