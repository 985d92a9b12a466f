using System.Text;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>Text that a database can hold: no NUL character, no half of a surrogate pair.</summary>
internal static class WellFormed
{
    /// <summary>What ill-formed text is told.</summary>
    public const string Message = "must be well-formed text without NUL characters";

    public static bool Is(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty; )
        {
            if (rest[0] == '\0' || Rune.DecodeFromUtf16(rest, out _, out var read) is not System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[read..];
        }

        return true;
    }

    /// <summary>The text in a form that can be shown: what is ill-formed is replaced, what is too long is cut.</summary>
    public static string Shown(string text, int length)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > length)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return shown.ToString();
    }
}
