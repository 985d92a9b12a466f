using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The order to invite its recipient, for whom an administrator made an account, to choose a password.</summary>
/// <param name="Language">The language that the request asked for; null for the account's.</param>
public sealed record SendInvitation(MailLanguage? Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "invitation-mail";
}

/// <summary>
/// Sends it, unless the user has got in by another way meanwhile. The link is one for a new password, so that its page serves here too; as for every
/// link, the token is made now.
/// </summary>
public sealed class SendInvitationHandler(
    IRepository<User> users,
    IRepository<UserToken> tokens,
    IUnitOfWork work,
    IMailSender mail,
    PublicAddress address,
    TimeProvider clock
) : IOutboxHandler<SendInvitation>
{
    /// <inheritdoc/>
    public async Task DeliverAsync(SendInvitation content, string recipient, CancellationToken ct)
    {
        var user = await users.FirstOrDefaultAsync(UserSpecs.ByEmail(recipient), ct);
        if (user is not { IsActive: true, AwaitsInvitation: true })
        {
            return;
        }

        var token = OpaqueToken.Create();
        tokens.Add(UserToken.ForInvitation(user, token.Hash, clock.GetUtcNow()));
        await work.SaveAsync(ct);
        var language = content.Language.Or(user);
        await mail.SendAsync(InvitationMail.Write(language, user.Username, user.Email, token.Value, address.Url), ct);
    }
}
