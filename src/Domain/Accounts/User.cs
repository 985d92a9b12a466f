using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Domain.Accounts;

/// <summary>A user: the owner of an account.</summary>
public sealed partial class User : Aggregate, ISoftDeletable, IOwned<User>
{
    private readonly List<ShopMember> memberships = [];
    private readonly List<ExternalLogin> externalLogins = [];

    private User() { }

    /// <inheritdoc/>
    public static Ownership<User> Ownership { get; } =
        new()
        {
            User = user => user.Id,
            Existing = user => user.DeletedAt == null,
            SeenBy = Standing.Self | Standing.Admin,
        };

    /// <summary>The name the user chose; unique whatever its case.</summary>
    public string Username { get; private set; } = "";

    /// <summary>The address that the user's mail goes to; unique whatever its case.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The new address that the user asked for and has not confirmed yet; null while there is none.</summary>
    public string? PendingEmail { get; private set; }

    /// <summary>The name as it is compared.</summary>
    public string NormalizedUsername { get; private set; } = "";

    /// <summary>The address as it is compared.</summary>
    public string NormalizedEmail { get; private set; } = "";

    /// <summary>E.164, such as <c>+6281234567890</c>; null where none was given.</summary>
    public string? PhoneNumber { get; private set; }

    /// <summary>When the phone number proved to be the user's own (UTC); null while it did not. Text messages go to verified numbers only.</summary>
    public DateTimeOffset? PhoneVerifiedAt { get; private set; }

    /// <summary>The hash of the password; null where the user signs in elsewhere.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>When the password was last changed (UTC); null while it is the first. Links sent before are no longer valid.</summary>
    public DateTimeOffset? PasswordChangedAt { get; private set; }

    /// <summary>The language of mails to the user, one of <see cref="Languages"/>.</summary>
    public string Language { get; private set; } = Languages.English;

    /// <summary>The user's role in the marketplace.</summary>
    public GlobalRole Role { get; private set; }

    /// <summary>Whether mail to the address reached the user.</summary>
    public bool IsVerified => EmailVerifiedAt is not null;

    /// <summary>When the address was verified (UTC); null while it is not.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; private set; }

    /// <summary>Whether the user may use the account; an administrator decides.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>When the user last logged in (UTC); null before the first time.</summary>
    public DateTimeOffset? LastLogin { get; private set; }

    /// <summary>Where the avatar is in the picture store; null where there is none.</summary>
    public string? AvatarPath { get; private set; }

    /// <summary>When the account was deleted (UTC), with everything personal; null where it is not.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The shops that the user belongs to.</summary>
    public IReadOnlyList<ShopMember> Memberships => memberships;

    /// <summary>The external logins that are loaded.</summary>
    public IReadOnlyList<ExternalLogin> ExternalLogins => externalLogins;

    /// <summary>Whether the user can still sign in when one external login is unlinked; they have to be loaded.</summary>
    public bool MayUnlink => PasswordHash is not null || externalLogins.Count > 1;

    /// <summary>Creates the account of a user who registers, with an address to be verified.</summary>
    public static User Register(
        string username,
        string email,
        string? phoneNumber,
        string passwordHash,
        DateTimeOffset now,
        string language = Languages.English
    )
    {
        var user = new User
        {
            Username = username,
            Email = email,
            NormalizedUsername = Normalize(username),
            NormalizedEmail = Normalize(email),
            PhoneNumber = phoneNumber,
            PasswordHash = passwordHash,
            Language = language,
            CreatedAt = now,
        };
        user.Touch(now);
        return user;
    }

    /// <summary>Creates an account without a password, which the user chooses by the link of an invitation.</summary>
    public static User Invite(string username, string email, string? phoneNumber, GlobalRole role, DateTimeOffset now, string language)
    {
        var user = new User
        {
            Username = username,
            Email = email,
            NormalizedUsername = Normalize(username),
            NormalizedEmail = Normalize(email),
            PhoneNumber = phoneNumber,
            Role = role,
            Language = language,
            CreatedAt = now,
        };
        user.Touch(now);
        return user;
    }

    /// <summary>The phone number proved to be the user's own.</summary>
    public void VerifyPhone(DateTimeOffset now)
    {
        PhoneVerifiedAt = now;
        Touch(now);
    }

    /// <summary>How names and addresses are compared: without regard to case, the same on every machine.</summary>
    public static string Normalize(string text) => NormalForm.Of(text);

    /// <summary>Marks the address as verified. A second time changes nothing.</summary>
    public void VerifyEmail(DateTimeOffset now)
    {
        if (IsVerified)
        {
            return;
        }

        EmailVerifiedAt = now;
        Touch(now);
    }

    /// <summary>Notes a login. It makes no new version for <c>If-Match</c>.</summary>
    public void LoggedIn(DateTimeOffset now) => LastLogin = now;

    /// <summary>Replaces the hash of the same password by one of the present cost.</summary>
    public void Rehash(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>Changes the password, and cancels a pending change of the address.</summary>
    public void ChangePassword(string passwordHash, DateTimeOffset now)
    {
        (PasswordHash, PasswordChangedAt, PendingEmail) = (passwordHash, now, null);
        Touch(now);
    }

    /// <summary>Changes the password by the link of a mail, which verifies the address too, and unlinks all external logins.</summary>
    /// <remarks>
    /// An intruder may have linked the external logins before the owner reset the password. They have to be loaded; the owner can link them again.
    /// </remarks>
    public void ResetPassword(string passwordHash, DateTimeOffset now)
    {
        externalLogins.Clear();
        EmailVerifiedAt ??= now;
        ChangePassword(passwordHash, now);
    }

    /// <summary>Links an external login.</summary>
    public void Link(string provider, string key, DateTimeOffset now)
    {
        externalLogins.Add(new ExternalLogin(provider, key, now));
        Touch(now);
    }

    /// <summary>Unlinks the external login of a provider.</summary>
    public void Unlink(string provider, DateTimeOffset now)
    {
        externalLogins.RemoveAll(login => login.Provider == provider);
        Touch(now);
    }

    /// <summary>
    /// Gives an account, whose address nobody had verified, to the proved owner of the address: password, phone number, pending address and external
    /// logins, which have to be loaded, are removed, as a stranger may have set them.
    /// </summary>
    public void TakeOver(DateTimeOffset now)
    {
        (PasswordHash, PasswordChangedAt, PhoneNumber, PhoneVerifiedAt, PendingEmail) = (null, now, null, null, null);
        externalLogins.Clear();
        VerifyEmail(now);
    }

    /// <summary>Asks for another address, which has to be confirmed; it replaces one that is pending.</summary>
    public void RequestEmailChange(string email, DateTimeOffset now)
    {
        PendingEmail = email;
        Touch(now);
    }

    /// <summary>Whether this address is the pending one.</summary>
    public bool IsPendingEmail(string email) => PendingEmail is { } pending && Normalize(pending) == Normalize(email);

    /// <summary>Changes the address to one that the user has confirmed.</summary>
    public void ChangeEmail(string email, DateTimeOffset now)
    {
        (Email, NormalizedEmail, EmailVerifiedAt, PendingEmail) = (email, Normalize(email), now, null);
        Touch(now);
    }

    /// <summary>Sets or removes (null) the avatar.</summary>
    /// <returns>The path of the avatar before; null where there was none.</returns>
    public string? SetAvatar(string? path, DateTimeOffset now)
    {
        var old = AvatarPath;
        AvatarPath = path;
        Touch(now);
        return old;
    }

    /// <summary>Changes the user's own data as a whole.</summary>
    public void Describe(string username, string? phoneNumber, string language, DateTimeOffset now)
    {
        Username = username;
        NormalizedUsername = Normalize(username);
        PhoneVerifiedAt = phoneNumber == PhoneNumber ? PhoneVerifiedAt : null;
        PhoneNumber = phoneNumber;
        Language = language;
        Touch(now);
    }
}
