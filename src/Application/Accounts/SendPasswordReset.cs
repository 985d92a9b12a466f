using ShopClean.Application.Accounts.Mails;
using ShopClean.Application.Auditing;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;

namespace ShopClean.Application.Accounts;

/// <summary>The message that sends a link for a new password to its recipient, if there is such an account.</summary>
/// <param name="Language">The language that the request asked for; null for the account's.</param>
/// <param name="IpAddress">Where the request came from, for the audit; null where it is unknown.</param>
public sealed record SendPasswordReset(MailLanguage? Language, string? IpAddress = null) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "password-reset-mail";

    /// <inheritdoc/>
    public static string Title => "Password reset mail";

    // The request does not look up whose address it is.
    long? IOutboxContent.UserId => null;
}

/// <summary>Sends it.</summary>
/// <remarks>An account whose address is not verified gets it too: the link proves the address as well as the verification mail's.</remarks>
internal sealed class SendPasswordResetHandler(LinkMails links, IAuditTrail audit) : IOutboxHandler<SendPasswordReset>
{
    public Task DeliverAsync(SendPasswordReset content, string recipient, CancellationToken ct) =>
        links.SendAsync(
            recipient,
            content.Language,
            user => user.IsActive,
            (user, hash, now) =>
            {
                // Saved with the token, or not at all. The request could not tell whose address it is.
                audit.Note(AuditAction.PasswordResetSent, user.Id, from: new ClientTrace(Device: null, content.IpAddress));
                return UserToken.ForReset(user, hash, now);
            },
            PasswordResetMail.Write,
            ct
        );
}
