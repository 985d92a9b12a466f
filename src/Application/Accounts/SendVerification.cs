using ShopClean.Application.Accounts.Mails;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The message that sends a verification mail to its recipient, if there is an account to be verified.</summary>
/// <param name="Language">The language that the request asked for; null for the account's.</param>
/// <param name="UserId">Whose account it is; null where only the recipient's address tells.</param>
public sealed record SendVerification(MailLanguage? Language, long? UserId = null) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "verification-mail";

    /// <inheritdoc/>
    public static string Title => "Verification mail";
}

internal sealed class SendVerificationHandler(LinkMails links) : IOutboxHandler<SendVerification>
{
    public Task DeliverAsync(SendVerification content, string recipient, CancellationToken ct) =>
        links.SendAsync(
            recipient,
            content.Language,
            user => user is { IsVerified: false, IsActive: true },
            UserToken.ForVerification,
            VerificationMail.Write,
            ct
        );
}
