using ShopClean.Application.Accounts.Mails;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The message that invites its recipient to choose a password.</summary>
/// <param name="Language">The language that the request asked for; null for the account's.</param>
/// <param name="UserId">Whose account it is; null where only the recipient's address tells.</param>
public sealed record SendInvitation(MailLanguage? Language, long? UserId = null) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "invitation-mail";

    /// <inheritdoc/>
    public static string Title => "Invitation mail";
}

/// <summary>Sends it, unless the user has signed in meanwhile. Its link is one for a new password, and uses that page.</summary>
internal sealed class SendInvitationHandler(LinkMails links) : IOutboxHandler<SendInvitation>
{
    public Task DeliverAsync(SendInvitation content, string recipient, CancellationToken ct) =>
        links.SendAsync(
            recipient,
            content.Language,
            user => user is { IsActive: true, AwaitsInvitation: true },
            UserToken.ForInvitation,
            InvitationMail.Write,
            ct
        );
}
