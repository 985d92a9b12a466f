using System.Text;

namespace ShopClean.Domain.Notifications;

/// <summary>Why a delivery failed, made fit to be kept and shown to operators.</summary>
public static class OutboxErrorText
{
    /// <summary>The longest text that is kept.</summary>
    public const int MaxLength = 500;

    /// <summary>
    /// The text on one line, without characters that a database refuses (NUL, lone surrogates), with the recipient masked
    /// (mail servers like to repeat the address), and cut to <see cref="MaxLength"/>.
    /// </summary>
    public static string Clean(string error, string recipient)
    {
        var masked =
            recipient.Length == 0 ? error : error.Replace(recipient, Masked.Recipient(recipient), StringComparison.OrdinalIgnoreCase);
        var clean = new StringBuilder(Math.Min(masked.Length, MaxLength));
        foreach (var rune in masked.EnumerateRunes())
        {
            var shown = Rune.IsControl(rune) ? new Rune(' ') : rune;
            if (clean.Length + shown.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            clean.Append(shown.ToString());
        }

        return clean.ToString().Trim();
    }
}
