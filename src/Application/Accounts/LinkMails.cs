using Ardalis.Specification;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>
/// Sends mails with a link that is good once. The link's token is made here, at the last moment, and only its hash is kept: nothing that waits in the
/// outbox opens an account.
/// </summary>
public sealed class LinkMails(
    IRepository<User> users,
    IRepository<UserToken> tokens,
    IReadRepository reads,
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
        if (await users.FirstOrDefaultAsync(new UserByEmailSpec(email), ct) is { } user && isMeant(user))
        {
            await SendAsync(user, asked, issue, write, ct);
        }
    }

    /// <summary>Sends one to an account, unless it was sent as many as it may be lately: those are still good.</summary>
    /// <param name="user">Whose account it is.</param>
    /// <param name="asked">The language that the request asked for; null for the account's.</param>
    /// <param name="issue">Makes the token.</param>
    /// <param name="write">Writes the mail.</param>
    /// <param name="ct">Cancels.</param>
    public async Task SendAsync(User user, MailLanguage? asked, Issue issue, Write write, CancellationToken ct)
    {
        var secret = OpaqueToken.Create();
        var token = issue(user, secret.Hash, clock.GetUtcNow());
        if (await IsIssuedAsync(token, ct))
        {
            await mail.SendAsync(write(asked.Or(user), user.Username, token.Email, secret.Value, address.Url), ct);
        }
    }

    // The account is held meanwhile: of many that are delivered at once each counts the others.
    private async Task<bool> IsIssuedAsync(UserToken token, CancellationToken ct)
    {
        var isOneTooMany = false;
        var issued = await work.InTransactionAsync(
            async () =>
            {
                await work.HoldAsync<User>(token.UserId, ct);
                isOneTooMany = await reads.CountAsync(new CountedLinksSpec(token), ct) >= UserToken.MostAtOnce;
                if (isOneTooMany)
                {
                    return Result.Success;
                }

                tokens.Add(token);
                return await work.SaveAsync(ct);
            },
            ct
        );
        issued.OrThrow();
        return !isOneTooMany;
    }
}

/// <summary>The links that count where another one is to be sent.</summary>
internal sealed class CountedLinksSpec : Specification<UserToken>
{
    public CountedLinksSpec(UserToken next) => Query.Where(UserToken.CountedBefore(next));
}
