using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Text as mails carry it, read back.</summary>
internal static partial class MimeText
{
    /// <summary>A header with its encoded words (RFC 2047) in UTF-8.</summary>
    public static string DecodeHeader(string header) =>
        // Spaces between two encoded words only fold the line; a character may be cut in two between them, so bytes are joined first.
        EncodedWords().Replace(header, words => Encoding.UTF8.GetString([.. EncodedWord().Matches(words.Value).SelectMany(Decode)]));

    /// <summary>A body by its transfer encoding.</summary>
    public static string DecodeBody(string body, string encoding) =>
        encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;

    private static byte[] Decode(Match word) =>
        word.Groups["encoding"].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups["text"].Value)
            : Unescape(word.Groups["text"].Value.Replace('_', ' '));

    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (
                text[index] == '='
                && byte.TryParse(text.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            )
            {
                bytes.Add(value);
                index += 2;
            }
            else
            {
                bytes.Add((byte)text[index]);
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(
        @"=\?utf-8\?[BQbq]\?[^?]*\?=(\s+=\?utf-8\?[BQbq]\?[^?]*\?=)*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EncodedWords();

    [GeneratedRegex(
        @"=\?utf-8\?(?<encoding>[BQ])\?(?<text>[^?]*)\?=",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EncodedWord();
}
