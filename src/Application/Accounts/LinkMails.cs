using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>
/// Sends mails with a link that is good once. The link's token is made here, at the last moment, and only its hash is kept: nothing that waits in the
/// outbox opens an account.
/// </summary>
public sealed class LinkMails(
    IRepository<User> users,
    IRepository<UserToken> tokens,
    IUnitOfWork work,
    IMailSender mail,
    PublicAddress address,
    TimeProvider clock
)
{
    /// <summary>Makes the token of a link from its hash.</summary>
    public delegate UserToken Issue(User user, string hash, DateTimeOffset now);

    /// <summary>Writes the mail.</summary>
    public delegate MailMessage Write(MailLanguage language, string username, string email, string token, Uri publicUrl);

    /// <summary>Sends one to the account of an address, if there is such an account and it is meant to get one.</summary>
    /// <param name="email">The address.</param>
    /// <param name="asked">The language that the request asked for; null for the account's.</param>
    /// <param name="isMeant">Whether the account is meant to get one, as it is now.</param>
    /// <param name="issue">Makes the token.</param>
    /// <param name="write">Writes the mail.</param>
    /// <param name="ct">Cancels.</param>
    public async Task SendAsync(string email, MailLanguage? asked, Predicate<User> isMeant, Issue issue, Write write, CancellationToken ct)
    {
        if (await users.FirstOrDefaultAsync(UserSpecs.ByEmail(email), ct) is not { } user || !isMeant(user))
        {
            return;
        }

        var token = OpaqueToken.Create();
        tokens.Add(issue(user, token.Hash, clock.GetUtcNow()));
        (await work.SaveAsync(ct)).OrThrow();
        await mail.SendAsync(write(asked.Or(user), user.Username, user.Email, token.Value, address.Url), ct);
    }
}
