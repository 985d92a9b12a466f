using ShopClean.Application.Common;

namespace ShopClean.Application.Notifications;

/// <summary>A mail to one person.</summary>
/// <param name="To">The address, without a display name.</param>
/// <param name="Subject">One line; line breaks and other control characters become spaces.</param>
/// <param name="Html">The body as HTML, a document.</param>
/// <param name="Text">The same as plain text, for readers that show no HTML.</param>
public sealed record MailMessage(string To, string Subject, string Html, string Text);

/// <summary>Sends mails.</summary>
public interface IMailSender
{
    /// <summary>Sends one mail; when it returns, the mail server has accepted it.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="ct">Ends the wait for another side that does not answer: nothing else does.</param>
    /// <exception cref="UndeliverableException">The address is none, or the other side refuses the mail for good.</exception>
    /// <exception cref="UnavailableException">The other side is away, or does not take the mail for now.</exception>
    Task SendAsync(MailMessage mail, CancellationToken ct);
}
