using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The order to ask the new address of an account, its recipient, whether it is the user's own.</summary>
/// <param name="UserId">Whose account it is.</param>
/// <param name="OrderedAt">When the user ordered it (UTC): a password that was changed since then ends the order.</param>
/// <param name="Language">The language that the request asked for; null for the account's.</param>
public sealed record SendEmailConfirmation(long UserId, DateTimeOffset OrderedAt, MailLanguage? Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "email-confirmation-mail";
}

/// <summary>Sends it. An address that belongs to another account gets nothing, which whoever ordered it never learns.</summary>
public sealed class SendEmailConfirmationHandler(
    IRepository<User> users,
    IRepository<UserToken> tokens,
    IUnitOfWork work,
    IMailSender mail,
    PublicAddress address,
    TimeProvider clock
) : IOutboxHandler<SendEmailConfirmation>
{
    /// <inheritdoc/>
    public async Task DeliverAsync(SendEmailConfirmation content, string recipient, CancellationToken ct)
    {
        var user = await users.FirstOrDefaultAsync(UserSpecs.ById(content.UserId), ct);
        if (user is not { IsActive: true } || content.OrderedAt <= user.PasswordChangedAt || await IsTakenAsync(recipient, ct))
        {
            return;
        }

        var token = OpaqueToken.Create();
        tokens.Add(UserToken.ForEmailChange(user, recipient, token.Hash, clock.GetUtcNow()));
        (await work.SaveAsync(ct)).OrThrow();
        var language = content.Language.Or(user);
        await mail.SendAsync(EmailConfirmationMail.Write(language, user.Username, recipient, token.Value, address.Url), ct);
    }

    private Task<bool> IsTakenAsync(string email, CancellationToken ct) => users.AnyAsync(UserSpecs.ByEmail(email), ct);
}
