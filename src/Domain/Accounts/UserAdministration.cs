using System.Globalization;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <content>What administrators do about a user.</content>
public sealed partial class User
{
    // No user may choose such a name: nobody can be in its way.
    private const string DeletedName = "deleted~";

    /// <summary>Whether the user could administer the marketplace today: get in, and do it.</summary>
    public bool IsWorkingAdministrator => Role == GlobalRole.Admin && IsActive && IsVerified && DeletedAt is null;

    /// <summary>Whether the user was invited, and has neither chosen a password nor got in so far.</summary>
    public bool AwaitsInvitation => PasswordHash is null && LastLogin is null;

    /// <summary>An administrator gives the user another role.</summary>
    public Result Appoint(GlobalRole role, Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        Role = role;
        Touch(now);
        return Result.Success;
    }

    /// <summary>An administrator closes the account, or opens it again.</summary>
    public Result SetActive(bool isActive, Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        IsActive = isActive;
        Touch(now);
        return Result.Success;
    }

    /// <summary>An administrator writes another address down, which has to be verified like every one that somebody else says is the user's.</summary>
    public Result Readdress(string email, Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        Email = email;
        if (Normalize(email) != NormalizedEmail)
        {
            (NormalizedEmail, EmailVerifiedAt, PendingEmail) = (Normalize(email), null, null);
        }

        Touch(now);
        return Result.Success;
    }

    /// <summary>An administrator deletes the account: what is personal goes, the row stays for the stock ledger, audit and shops that were closed.</summary>
    public Result Delete(Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{DeletedName}{Id}");
        (Username, Email) = (name, name);
        (NormalizedUsername, NormalizedEmail) = (Normalize(name), Normalize(name));
        (PendingEmail, PhoneNumber, PasswordHash, AvatarPath) = (null, null, null, null);
        (LastLogin, EmailVerifiedAt, PasswordChangedAt) = (null, null, null);
        (Role, IsActive, Language) = (GlobalRole.User, false, Languages.English);
        DeletedAt = now;
        Touch(now);
        return Result.Success;
    }

    private static Error? MayManage(Actor actor) => Rights.Decide(Right.ManageUsers, actor).AsError(actor);
}
