using ShopClean.Application.Common;
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

/// <summary>Sends it. As for every link, the token is made now and only its hash is kept: nothing that waits in the outbox opens an account.</summary>
/// <remarks>An account whose address is not verified gets it too: the link proves the address as well as the verification mail's.</remarks>
public sealed class SendPasswordResetHandler(
    IRepository<User> users,
    IRepository<UserToken> tokens,
    IUnitOfWork work,
    IMailSender mail,
    PublicAddress address,
    TimeProvider clock
) : IOutboxHandler<SendPasswordReset>
{
    /// <inheritdoc/>
    public async Task DeliverAsync(SendPasswordReset content, string recipient, CancellationToken ct)
    {
        var user = await users.FirstOrDefaultAsync(UserSpecs.ByEmail(recipient), ct);
        if (user is not { IsActive: true })
        {
            return;
        }

        var token = OpaqueToken.Create();
        tokens.Add(UserToken.ForReset(user, token.Hash, clock.GetUtcNow()));
        await work.SaveAsync(ct);
        var language = content.Language.Or(user);
        await mail.SendAsync(PasswordResetMail.Write(language, user.Username, user.Email, token.Value, address.Url), ct);
    }
}
