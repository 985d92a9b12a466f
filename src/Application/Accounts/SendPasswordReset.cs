using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The order to send a link for a new password to its recipient, if there is such an account.</summary>
/// <param name="Language">The language that the request asked for; null for the account's.</param>
public sealed record SendPasswordReset(MailLanguage? Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "password-reset-mail";
}

/// <summary>Sends it.</summary>
/// <remarks>An account whose address is not verified gets it too: the link proves the address as well as the verification mail's.</remarks>
public sealed class SendPasswordResetHandler(LinkMails links) : IOutboxHandler<SendPasswordReset>
{
    /// <inheritdoc/>
    public Task DeliverAsync(SendPasswordReset content, string recipient, CancellationToken ct) =>
        links.SendAsync(recipient, content.Language, user => user.IsActive, UserToken.ForReset, PasswordResetMail.Write, ct);
}
