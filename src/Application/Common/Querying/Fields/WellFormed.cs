using System.Text;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>Text that a database can hold: no NUL character, no half of a surrogate pair.</summary>
public static class WellFormed
{
    /// <summary>The fault of ill-formed text.</summary>
    public const string Message = "must be well-formed text without NUL characters";

    /// <summary>Whether a text is.</summary>
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
}
