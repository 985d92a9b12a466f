namespace ShopClean.Application.Notifications;

/// <summary>A mail to one person.</summary>
/// <param name="To">The address, without a display name.</param>
/// <param name="Subject">One line; line breaks and other control characters become spaces.</param>
/// <param name="Html">The body as HTML, a document.</param>
/// <param name="Text">The same as plain text, for readers that show no HTML.</param>
public sealed record MailMessage(string To, string Subject, string Html, string Text);

/// <summary>Hands mails over to whatever delivers them.</summary>
public interface IMailSender
{
    /// <summary>Hands one mail over; once it returns, the other side has it.</summary>
    /// <exception cref="FormatException">The address is none; trying again does not help.</exception>
    /// <exception cref="Exception">The other side is away or refuses.</exception>
    Task SendAsync(MailMessage mail, CancellationToken ct);
}
