using System.Text;
using System.Text.RegularExpressions;

namespace ShopClean.Domain.Notifications;

/// <summary>Why a delivery failed, made fit to be kept and shown to operators.</summary>
public static partial class OutboxErrorText
{
    /// <summary>The longest text that is kept.</summary>
    public const int MaxLength = 500;

    private const int LongestRead = 20 * MaxLength;

    /// <summary>
    /// The text on one line, without characters that a database refuses (NUL, lone surrogates), with the recipient and every other address masked
    /// (mail servers repeat the address, or name the one that it forwards to), and cut to <see cref="MaxLength"/>.
    /// </summary>
    public static string Clean(string error, string recipient)
    {
        // Far more than is kept: what a hostile server says at length is not worth the time to read it.
        var read = error.Length <= LongestRead ? error : error[..LongestRead];
        var masked = WithoutAddresses(
            recipient.Length == 0 ? read : read.Replace(recipient, Masked.Recipient(recipient), StringComparison.OrdinalIgnoreCase)
        );
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

    private static string WithoutAddresses(string text) =>
        Address().Replace(text, match => Masked.Name(match.Groups["name"].Value) + match.Groups["host"].Value);

    // The @ may be escaped, as in links. The look back keeps a long text without any address from being read anew from each of its characters.
    [GeneratedRegex(
        """(?<![^\s<>()\[\],;:"/?&])(?<name>[^\s<>()\[\],;:"/?&]+?)(?<host>(@|%40)[^\s<>()\[\],;:"/?&@]+)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
