using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Domain.Accounts;

/// <summary>Somebody with an account.</summary>
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

    /// <summary>The address that the user ordered the account to move to, which has to be confirmed from there; null while there is none.</summary>
    public string? PendingEmail { get; private set; }

    /// <summary>The name as it is compared.</summary>
    public string NormalizedUsername { get; private set; } = "";

    /// <summary>The address as it is compared.</summary>
    public string NormalizedEmail { get; private set; } = "";

    /// <summary>E.164, such as <c>+6281234567890</c>; null where none was given.</summary>
    public string? PhoneNumber { get; private set; }

    /// <summary>The hash of the password; null where the user signs in elsewhere.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>When the user last chose another password (UTC); null while it is the first. What was allowed before it ends with it.</summary>
    public DateTimeOffset? PasswordChangedAt { get; private set; }

    /// <summary>The language of mails to the user, one of <see cref="Languages"/>.</summary>
    public string Language { get; private set; } = Languages.English;

    /// <summary>What the user is to the marketplace.</summary>
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

    /// <summary>When the account was deleted (UTC), with everything personal; null while it stands.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The shops that the user belongs to.</summary>
    public IReadOnlyList<ShopMember> Memberships => memberships;

    /// <summary>The logins elsewhere that are loaded.</summary>
    public IReadOnlyList<ExternalLogin> ExternalLogins => externalLogins;

    /// <summary>Whether another way in stays when one of the logins elsewhere goes; they have to be loaded.</summary>
    public bool MayUnlink => PasswordHash is not null || externalLogins.Count > 1;

    /// <summary>Somebody registers: the account waits for the verification of its address.</summary>
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

    /// <summary>An administrator makes an account for somebody, who chooses a password by the link of the invitation.</summary>
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

    /// <summary>How names and addresses are compared: without regard to case, the same on every machine.</summary>
    public static string Normalize(string text) => NormalForm.Of(text);

    /// <summary>The address proved to be the user's own. A second time changes nothing.</summary>
    public void VerifyEmail(DateTimeOffset now)
    {
        if (IsVerified)
        {
            return;
        }

        EmailVerifiedAt = now;
        Touch(now);
    }

    /// <summary>The user got in with the right password. It changes nothing that <c>If-Match</c> guards.</summary>
    public void LoggedIn(DateTimeOffset now) => LastLogin = now;

    /// <summary>The password stays, its hash is of today's cost.</summary>
    public void Rehash(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>The user chooses another password. A move to another address that was ordered under the old one is off.</summary>
    public void ChangePassword(string passwordHash, DateTimeOffset now)
    {
        (PasswordHash, PasswordChangedAt, PendingEmail) = (passwordHash, now, null);
        Touch(now);
    }

    /// <summary>The user chooses another password by the link of a mail, which proves the address too. It is the only way in from then on.</summary>
    /// <remarks>
    /// Whoever had the account before its owner reset it may have linked logins elsewhere: they all go, and have to be loaded. Their owner links them again.
    /// </remarks>
    public void ResetPassword(string passwordHash, DateTimeOffset now)
    {
        externalLogins.Clear();
        EmailVerifiedAt ??= now;
        ChangePassword(passwordHash, now);
    }

    /// <summary>The user signs in elsewhere from now on too.</summary>
    public void Link(string provider, string key, DateTimeOffset now)
    {
        externalLogins.Add(new ExternalLogin(provider, key, now));
        Touch(now);
    }

    /// <summary>The user no longer signs in there.</summary>
    public void Unlink(string provider, DateTimeOffset now)
    {
        externalLogins.RemoveAll(login => login.Provider == provider);
        Touch(now);
    }

    /// <summary>
    /// The owner of the address comes, and the account was made with it by whoever, without proof: every way in and every address of theirs goes. Logins
    /// elsewhere have to be loaded.
    /// </summary>
    public void TakeOver(DateTimeOffset now)
    {
        (PasswordHash, PasswordChangedAt, PhoneNumber, PendingEmail) = (null, now, null, null);
        externalLogins.Clear();
        VerifyEmail(now);
    }

    /// <summary>The user orders the account to move to another address, instead of any that was ordered before.</summary>
    public void OrderMove(string email, DateTimeOffset now)
    {
        PendingEmail = email;
        Touch(now);
    }

    /// <summary>Whether the account waits for this address to be confirmed.</summary>
    public bool IsToMoveTo(string email) => PendingEmail is { } pending && Normalize(pending) == Normalize(email);

    /// <summary>The account moves to an address that proved to be the user's own.</summary>
    public void MoveTo(string email, DateTimeOffset now)
    {
        (Email, NormalizedEmail, EmailVerifiedAt, PendingEmail) = (email, Normalize(email), now, null);
        Touch(now);
    }

    /// <summary>The user shows a face, or takes it away (null).</summary>
    /// <returns>Where the avatar before was; null where there was none.</returns>
    public string? ShowAvatar(string? path, DateTimeOffset now)
    {
        var old = AvatarPath;
        AvatarPath = path;
        Touch(now);
        return old;
    }

    /// <summary>Who the user is, changed as a whole.</summary>
    public void Describe(string username, string? phoneNumber, string language, DateTimeOffset now)
    {
        Username = username;
        NormalizedUsername = Normalize(username);
        PhoneNumber = phoneNumber;
        Language = language;
        Touch(now);
    }
}
