using ShopClean.Application.Accounts.Mails;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The notices about an account.</summary>
public enum AccountNotice
{
    /// <summary>A used refresh token was presented again, and its session was ended.</summary>
    TokenReuse,

    /// <summary>The password was changed.</summary>
    PasswordChanged,

    /// <summary>Another address of the account was asked for with the right password.</summary>
    EmailChangeOrdered,

    /// <summary>The account was moved to another address.</summary>
    EmailChanged,

    /// <summary>A login elsewhere was linked.</summary>
    LoginLinked,

    /// <summary>A login elsewhere was unlinked.</summary>
    LoginUnlinked,
}

/// <summary>The message that notifies a user of what happened to the account.</summary>
/// <param name="UserId">Whose account it is.</param>
/// <param name="Notice">What happened.</param>
/// <param name="Detail">What it happened to: the device of a session, or the new address, masked; null where there is nothing to add.</param>
public sealed record SendNotice(long UserId, AccountNotice Notice, string? Detail = null) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "account-notice";

    /// <inheritdoc/>
    public static string Title => "Account notice";

    long? IOutboxContent.UserId => UserId;
}

internal sealed class SendNoticeHandler(IRepository<User> users, IMailSender mail, PublicAddress address) : IOutboxHandler<SendNotice>
{
    public async Task DeliverAsync(SendNotice content, string recipient, CancellationToken ct)
    {
        if (await users.FirstOrDefaultAsync(new UserByIdSpec(content.UserId), ct) is { } user)
        {
            var language = MailLanguages.Of(user.Language);
            await mail.SendAsync(
                NoticeMail.Write(language, content.Notice, user.Username, content.Detail ?? "", recipient, address.Url),
                ct
            );
        }
    }
}
