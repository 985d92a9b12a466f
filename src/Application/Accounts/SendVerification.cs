using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The order to send a verification mail to its recipient, if there is an account that waits for one.</summary>
/// <param name="Language">The language that the request asked for; null for the account's.</param>
public sealed record SendVerification(MailLanguage? Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "verification-mail";
}

/// <summary>
/// Sends it. The link's token is made here, at the last moment, and only its hash is kept: nothing that waits in the outbox opens an account.
/// </summary>
public sealed class SendVerificationHandler(
    IRepository<User> users,
    IRepository<UserToken> tokens,
    IUnitOfWork work,
    IMailSender mail,
    PublicAddress address,
    TimeProvider clock
) : IOutboxHandler<SendVerification>
{
    /// <inheritdoc/>
    public async Task DeliverAsync(SendVerification content, string recipient, CancellationToken ct)
    {
        var user = await users.FirstOrDefaultAsync(UserSpecs.ByEmail(recipient), ct);
        if (user is not { IsVerified: false, IsActive: true })
        {
            return;
        }

        var token = OpaqueToken.Create();
        tokens.Add(UserToken.ForVerification(user, token.Hash, clock.GetUtcNow()));
        await work.SaveAsync(ct);
        var language = content.Language.Or(user);
        await mail.SendAsync(VerificationMail.Write(language, user.Username, user.Email, token.Value, address.Url), ct);
    }
}
