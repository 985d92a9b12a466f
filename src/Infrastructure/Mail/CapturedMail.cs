using MimeKit;

namespace ShopClean.Infrastructure.Mail;

/// <summary>A captured mail as people read it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="From">Whom it comes from.</param>
/// <param name="To">Whom it goes to.</param>
/// <param name="Date">When it was written, as its header says.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML.</param>
public sealed record CapturedMail(string Name, string From, string To, string Date, string Subject, string Text, string Html)
{
    /// <summary>Reads a file that <see cref="CaptureMailSender"/> wrote.</summary>
    internal static async Task<CapturedMail> ReadAsync(string path, CancellationToken ct)
    {
        using var message = await MimeMessage.LoadAsync(path, ct);
        return new CapturedMail(
            Path.GetFileName(path),
            message.From.ToString(),
            message.To.ToString(),
            message.Headers[HeaderId.Date] ?? "",
            message.Subject ?? "",
            Lines(message.TextBody),
            Lines(message.HtmlBody)
        );
    }

    // The library reads them with the line ends of the machine.
    private static string Lines(string? body) => (body ?? "").ReplaceLineEndings("\r\n");
}
