using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.External;

/// <summary>Finds or makes the account of a user who signs in at a provider, or links the login to the account with the same address.</summary>
public sealed class ExternalAccounts(
    IRepository<User> users,
    IOutbox outbox,
    IUnitOfWork work,
    SessionEndings endings,
    ICurrentActor current,
    TimeProvider clock
)
{
    /// <summary>The account, saved.</summary>
    public async Task<Result<User>> FindOrCreateAsync(ExternalIdentity identity, CancellationToken ct)
    {
        if (await users.FirstOrDefaultAsync(UserWithLoginsSpec.Of(identity), ct) is { } known)
        {
            return known;
        }

        if (identity.Email is null)
        {
            return ExternalErrors.NoAddress(identity.Provider);
        }

        return await users.FirstOrDefaultAsync(UserWithLoginsSpec.ByEmail(identity.Email), ct) is { } existing
            ? await LinkToExistingAsync(existing, identity, ct)
            : await CreateAsync(identity, identity.Email, ct);
    }

    /// <summary>Links a login to a user, and enqueues a notice; not saved.</summary>
    public Result Link(User user, ExternalIdentity identity)
    {
        if (user.ExternalLogins.Any(login => login.Provider == identity.Provider.Key()))
        {
            return ExternalErrors.AlreadyLinked(identity.Provider);
        }

        user.Link(identity.Provider.Key(), identity.Key, clock.GetUtcNow());
        outbox.Enqueue(new SendNotice(user.Id, AccountNotice.LoginLinked, identity.Provider.ToString()), user.Email);
        return Result.Success;
    }

    // The address must be verified by the provider, or anybody could claim it there; and by us, or a stranger who registered with it
    // first would share the account with its owner.
    private async Task<Result<User>> LinkToExistingAsync(User existing, ExternalIdentity identity, CancellationToken ct)
    {
        if (!identity.IsEmailVerified)
        {
            return ExternalErrors.AddressTaken(identity.Provider);
        }

        if (!existing.IsActive)
        {
            // Signing in is refused later; nothing is changed here.
            return existing;
        }

        var wasVerified = existing.IsVerified;
        if (!wasVerified)
        {
            existing.TakeOver(clock.GetUtcNow());
        }

        var linked = Link(existing, identity);
        if (linked.IsFailure)
        {
            return linked.Error;
        }

        var saved = wasVerified ? await work.SaveAsync(ct) : await endings.EndAllAsync(existing.Id, SessionEnding.TakeOver, ct);
        return saved.IsFailure ? saved.Error : existing;
    }

    private async Task<Result<User>> CreateAsync(ExternalIdentity identity, string email, CancellationToken ct)
    {
        var (now, language) = (clock.GetUtcNow(), current.Language ?? Languages.English);
        var username = await users.FreeAsync(identity.Name, ct);
        var user = User.Invite(username, email, phoneNumber: null, GlobalRole.User, now, language);
        user.Link(identity.Provider.Key(), identity.Key, now);
        users.Add(user);
        if (identity.IsEmailVerified)
        {
            user.VerifyEmail(now);
        }
        else
        {
            outbox.Enqueue(new SendVerification(MailLanguages.Of(language)), email);
        }

        var saved = await work.SaveAsync(ct);
        return saved.IsFailure ? saved.Error : user;
    }
}
