using System.Text.RegularExpressions;

namespace ShopClean.Infrastructure.Mail;

/// <summary>A captured mail as people read it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="From">Whom it comes from.</param>
/// <param name="To">Whom it goes to.</param>
/// <param name="Date">When it was written, as its header says.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML.</param>
public sealed partial record CapturedMail(string Name, string From, string To, string Date, string Subject, string Text, string Html)
{
    private const string EndOfLine = "\r\n";

    /// <summary>Reads a file that <see cref="CaptureMailSender"/> wrote. It knows what that writes, and not every mail there is.</summary>
    public static CapturedMail Parse(string name, string file)
    {
        var (headers, body) = Split(file);
        var boundary = EndOfLine + "--" + Boundary().Match(headers.GetValueOrDefault("Content-Type", "")).Groups["name"].Value;
        var parts = (EndOfLine + body)
            .Split(boundary)
            .Select(part => Split(part.StartsWith(EndOfLine, StringComparison.Ordinal) ? part[2..] : part))
            .ToList();
        return new CapturedMail(
            name,
            Header("From"),
            Header("To"),
            Header("Date"),
            Header("Subject"),
            Part("text/plain"),
            Part("text/html")
        );

        string Header(string header) => MimeText.DecodeHeader(headers.GetValueOrDefault(header, ""));

        string Part(string type) =>
            parts
                .Where(part => part.Headers.GetValueOrDefault("Content-Type", "").StartsWith(type, StringComparison.OrdinalIgnoreCase))
                .Select(part => MimeText.DecodeBody(part.Body, part.Headers.GetValueOrDefault("Content-Transfer-Encoding", "")))
                .FirstOrDefault("");
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string text)
    {
        var end = text.IndexOf(EndOfLine + EndOfLine, StringComparison.Ordinal);
        var (head, body) = end < 0 ? (text, "") : (text[..end], text[(end + 4)..]);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // A line that begins with a space goes on with the one before.
        foreach (var line in head.Replace(EndOfLine + " ", " ", StringComparison.Ordinal).Split(EndOfLine))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers[line[..colon]] = line[(colon + 1)..].Trim();
            }
        }

        return (headers, body);
    }

    [GeneratedRegex("boundary=\"?(?<name>[^\";]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundary();
}
