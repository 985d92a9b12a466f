using System.Text;
using MimeKit;

namespace ShopClean.Infrastructure.Mail;

/// <summary>
/// Creates the subject header. The library leaves text that looks like an encoded word (RFC 2047) as it is, so that readers would decode it, and some of
/// its encoded words are longer than readers must accept.
/// </summary>
internal static class SubjectHeader
{
    // RFC 2047, 2: a line has at most 76 characters. The first one holds the header's name, the marks of a word, and these bytes in base64.
    private const int MaxBytes = 39;

    /// <summary>The header, which shows the text on one line.</summary>
    public static Header Of(string subject)
    {
        var line = OneLine(subject);
        var header = new Header(HeaderId.Subject, line);
        if (!Ascii.IsValid(line) || line.Contains("=?", StringComparison.Ordinal))
        {
            header.SetRawValue(Encoding.ASCII.GetBytes($" {string.Join("\r\n ", EncodedWords(line))}\r\n"));
        }

        return header;
    }

    // A line break could start a header of its own.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }

    // Each word holds whole characters.
    private static IEnumerable<string> EncodedWords(string line)
    {
        var word = new List<byte>(MaxBytes);
        foreach (var rune in line.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > MaxBytes)
            {
                yield return Encoded(word);
                word.Clear();
            }

            word.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        yield return Encoded(word);
    }

    private static string Encoded(List<byte> word) => $"=?utf-8?b?{Convert.ToBase64String([.. word])}?=";
}
