using Ardalis.Specification;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>
/// Sends mails with a link that can be used once. Its token is made when the mail is sent, and only its hash is stored, so that the outbox holds no
/// secrets.
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

    /// <summary>Sends one to the account of an address, if there is one that may get it.</summary>
    /// <param name="email">The address.</param>
    /// <param name="asked">The language that the request asked for; null for the account's.</param>
    /// <param name="isEligible">Whether the account may get one in its present state.</param>
    /// <param name="issue">Makes the token.</param>
    /// <param name="write">Writes the mail.</param>
    /// <param name="ct">Cancels.</param>
    public async Task SendAsync(
        string email,
        MailLanguage? asked,
        Predicate<User> isEligible,
        Issue issue,
        Write write,
        CancellationToken ct
    )
    {
        if (await users.FirstOrDefaultAsync(new UserByEmailSpec(email), ct) is { } user && isEligible(user))
        {
            await SendAsync(user, asked, issue, write, ct);
        }
    }

    /// <summary>Sends one to an account, unless the limit of links in a time is reached: those are still valid.</summary>
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

    // The account is held, so that messages delivered at once count each other.
    private async Task<bool> IsIssuedAsync(UserToken token, CancellationToken ct)
    {
        var isLimitReached = false;
        var issued = await work.InTransactionAsync(
            async () =>
            {
                await work.HoldAsync<User>(token.UserId, ct);
                isLimitReached = await reads.CountAsync(new CountedLinksSpec(token), ct) >= UserToken.MaxSent;
                if (isLimitReached)
                {
                    return Result.Success;
                }

                tokens.Add(token);
                return await work.SaveAsync(ct);
            },
            ct
        );
        issued.OrThrow();
        return !isLimitReached;
    }
}

/// <summary>The links that count before another one is sent.</summary>
internal sealed class CountedLinksSpec : Specification<UserToken>
{
    public CountedLinksSpec(UserToken next) => Query.Where(UserToken.CountedBefore(next));
}
