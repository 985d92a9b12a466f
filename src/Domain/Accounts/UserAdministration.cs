using System.Globalization;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <content>What administrators do with a user.</content>
public sealed partial class User
{
    // Users can't choose such a name, so it is free.
    private const string DeletedName = "deleted~";

    /// <summary>Whether the user is an administrator who can sign in.</summary>
    public bool IsWorkingAdministrator => Role == GlobalRole.Admin && IsActive && IsVerified && DeletedAt is null;

    /// <summary>Whether the user was invited, and has neither chosen a password nor signed in.</summary>
    public bool AwaitsInvitation => PasswordHash is null && LastLogin is null;

    /// <summary>Changes the user's role.</summary>
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

    /// <summary>Deactivates or activates the account.</summary>
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

    /// <summary>Changes the address on behalf of an administrator; the user has to verify it.</summary>
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

    /// <summary>Deletes the account: personal data is removed, the row stays for the stock ledger, the audit and deleted shops.</summary>
    public Result Delete(Actor actor, DateTimeOffset now)
    {
        if (MayManage(actor) is { } refused)
        {
            return refused;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{DeletedName}{Id}");
        (Username, Email) = (name, name);
        (NormalizedUsername, NormalizedEmail) = (Normalize(name), Normalize(name));
        (PendingEmail, PhoneNumber, PhoneVerifiedAt, PasswordHash, AvatarPath) = (null, null, null, null, null);
        (LastLogin, EmailVerifiedAt, PasswordChangedAt) = (null, null, null);
        (Role, IsActive, Language) = (GlobalRole.User, false, Languages.English);
        DeletedAt = now;
        Touch(now);
        return Result.Success;
    }

    private static Error? MayManage(Actor actor) => Rights.Decide(Right.ManageUsers, actor).AsError(actor);
}
