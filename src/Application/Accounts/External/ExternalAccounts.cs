using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.External;

/// <summary>Finds, joins or makes the account of somebody who comes from a provider.</summary>
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
    public async Task<Result<User>> FindOrMakeAsync(ExternalIdentity identity, CancellationToken ct)
    {
        if (await users.FirstOrDefaultAsync(UserWithLoginsSpec.Of(identity), ct) is { } known)
        {
            return known;
        }

        if (identity.Email is null)
        {
            return ExternalErrors.NoAddress(identity.Provider);
        }

        return await users.FirstOrDefaultAsync(UserWithLoginsSpec.ByEmail(identity.Email), ct) is { } namesake
            ? await JoinAsync(namesake, identity, ct)
            : await MakeAsync(identity, identity.Email, ct);
    }

    /// <summary>Links a login to a user, who is told; not saved.</summary>
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

    // Both must know whose the address is: the provider, or anybody could claim it there; and in the end we, or whoever registered with it
    // first would share the account with its owner.
    private async Task<Result<User>> JoinAsync(User namesake, ExternalIdentity identity, CancellationToken ct)
    {
        if (!identity.IsEmailVerified)
        {
            return ExternalErrors.AddressTaken(identity.Provider);
        }

        if (!namesake.IsActive)
        {
            // Turned away by whoever admits, and not changed.
            return namesake;
        }

        var wasProved = namesake.IsVerified;
        if (!wasProved)
        {
            namesake.TakeOver(clock.GetUtcNow());
        }

        var linked = Link(namesake, identity);
        if (linked.IsFailure)
        {
            return linked.Error;
        }

        var saved = wasProved ? await work.SaveAsync(ct) : await endings.EndAllAsync(namesake.Id, SessionEnding.TakeOver, ct);
        return saved.IsFailure ? saved.Error : namesake;
    }

    private async Task<Result<User>> MakeAsync(ExternalIdentity identity, string email, CancellationToken ct)
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
