using ShopClean.Application.Accounts.Mails;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The message that asks the new address of an account, its recipient, for confirmation.</summary>
/// <param name="UserId">Whose account it is.</param>
/// <param name="Language">The language that the request asked for; null for the account's.</param>
public sealed record SendEmailConfirmation(long UserId, MailLanguage? Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "email-confirmation-mail";

    /// <inheritdoc/>
    public static string Title => "E-mail confirmation";

    long? IOutboxContent.UserId => UserId;
}

/// <summary>
/// Sends it, unless the address is no longer the pending one. An address that belongs to another account gets nothing, which the user who asked for it is
/// not told.
/// </summary>
internal sealed class SendEmailConfirmationHandler(IRepository<User> users, LinkMails links) : IOutboxHandler<SendEmailConfirmation>
{
    public async Task DeliverAsync(SendEmailConfirmation content, string recipient, CancellationToken ct)
    {
        var user = await users.FirstOrDefaultAsync(new UserByIdSpec(content.UserId), ct);
        if (user is { IsActive: true } && user.IsPendingEmail(recipient) && !await IsTakenAsync(recipient, ct))
        {
            await links.SendAsync(user, content.Language, UserToken.ForEmailChange, EmailConfirmationMail.Write, ct);
        }
    }

    private Task<bool> IsTakenAsync(string email, CancellationToken ct) => users.AnyAsync(new UserByEmailSpec(email), ct);
}
