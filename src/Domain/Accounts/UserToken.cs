using System.Linq.Expressions;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>The purpose of the token of a link in a mail.</summary>
public enum UserTokenPurpose
{
    /// <summary>Proving that an address is the user's own.</summary>
    VerifyEmail,

    /// <summary>Choosing a new password.</summary>
    ResetPassword,

    /// <summary>Moving the account to a new address.</summary>
    ChangeEmail,
}

/// <summary>The token of a link in a mail: it can be used once, expires, and is stored as a hash.</summary>
public sealed class UserToken : Entity
{
    /// <summary>How long a verification link is valid.</summary>
    public static readonly TimeSpan VerificationLifetime = TimeSpan.FromHours(24);

    /// <summary>How long a link for a new password is valid.</summary>
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    /// <summary>How many links of one purpose an account is sent within <see cref="SentWithin"/>: more would only fill the mailbox.</summary>
    public const int MaxSent = 5;

    /// <summary>The time in which links are counted for <see cref="MaxSent"/>; each is valid for longer.</summary>
    public static readonly TimeSpan SentWithin = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan MaxClockStep = TimeSpan.FromMinutes(1);

    private UserToken() { }

    /// <summary>Whose account it is about.</summary>
    public long UserId { get; private init; }

    /// <summary>Whose account it is about.</summary>
    public User User { get; private init; } = null!;

    /// <summary>What it is good for.</summary>
    public UserTokenPurpose Purpose { get; private init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it expires (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was used (UTC); null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The address that the link was sent to, and that using it verifies.</summary>
    public string Email { get; private init; } = "";

    /// <summary>A token for a verification link.</summary>
    public static UserToken ForVerification(User user, string hash, DateTimeOffset now) =>
        Of(UserTokenPurpose.VerifyEmail, user, user.Email, hash, now, VerificationLifetime);

    /// <summary>A token for a link to choose a new password.</summary>
    public static UserToken ForReset(User user, string hash, DateTimeOffset now) =>
        Of(UserTokenPurpose.ResetPassword, user, user.Email, hash, now, ResetLifetime);

    /// <summary>A token for the link of an invitation, to choose the first password; valid as long as a verification link.</summary>
    public static UserToken ForInvitation(User user, string hash, DateTimeOffset now) =>
        Of(UserTokenPurpose.ResetPassword, user, user.Email, hash, now, VerificationLifetime);

    /// <summary>A token for a link that confirms the new address of the account, to which it is sent.</summary>
    public static UserToken ForEmailChange(User user, string hash, DateTimeOffset now) =>
        Of(
            UserTokenPurpose.ChangeEmail,
            user,
            user.PendingEmail ?? throw new InvalidOperationException("No move was ordered."),
            hash,
            now,
            VerificationLifetime
        );

    /// <summary>The valid links that were lately sent to the same address for the same purpose as <paramref name="next"/>.</summary>
    public static Expression<Func<UserToken, bool>> CountedBefore(UserToken next)
    {
        var (userId, purpose, email, since) = (next.UserId, next.Purpose, next.Email, next.CreatedAt - SentWithin);
        // What seems to come later was sent before the clock was set back.
        var until = next.CreatedAt + MaxClockStep;
        if (next.User.PasswordChangedAt is { } changedAt && changedAt > since)
        {
            since = changedAt;
        }

        return link =>
            link.UserId == userId
            && link.Purpose == purpose
            && link.Email == email
            && link.UsedAt == null
            && link.CreatedAt > since
            && link.CreatedAt <= until;
    }

    /// <summary>Verifies the user's address with this token.</summary>
    /// <param name="email">The address of the link.</param>
    /// <param name="now">When.</param>
    /// <returns>Whether the address had been verified before; the failure where the token is not good (any more).</returns>
    /// <remarks>Mail scanners open links before people do, so a used token whose user is verified answers well again.</remarks>
    public Result<bool> Verify(string email, DateTimeOffset now)
    {
        if (!IsFor(email) || !IsAddressOfUser)
        {
            return AccountErrors.InvalidVerification;
        }

        if (User.IsVerified)
        {
            UsedAt ??= now;
            return true;
        }

        if (now >= ExpiresAt)
        {
            return AccountErrors.VerificationExpired;
        }

        UsedAt = now;
        User.VerifyEmail(now);
        return false;
    }

    /// <summary>Whether a new password may be chosen with this token, asked before the work of hashing it.</summary>
    public Result MayReset(string email, DateTimeOffset now) => IsAddressOfUser ? MayBeUsed(email, now) : AccountErrors.InvalidLink;

    /// <summary>Chooses the new password, and proves the address on the way.</summary>
    public Result Reset(string email, string passwordHash, DateTimeOffset now)
    {
        var allowed = MayReset(email, now);
        if (!allowed.IsFailure)
        {
            UsedAt = now;
            User.ResetPassword(passwordHash, now);
        }

        return allowed;
    }

    /// <summary>Changes the account's address to that of the link, if it is the pending one: any other may be a stranger's.</summary>
    public Result ConfirmEmail(string email, DateTimeOffset now)
    {
        var allowed = User.IsPendingEmail(Email) ? MayBeUsed(email, now) : AccountErrors.InvalidLink;
        if (!allowed.IsFailure)
        {
            UsedAt = now;
            User.ChangeEmail(Email, now);
        }

        return allowed;
    }

    private bool IsAddressOfUser => User.Normalize(Email) == User.NormalizedEmail;

    private bool IsFor(string email) => User.Normalize(email) == User.Normalize(Email);

    // Links sent before the password was changed are not valid: an intruder who knew the old password may have asked for them.
    private Result MayBeUsed(string email, DateTimeOffset now) =>
        UsedAt is not null || !User.IsActive || !IsFor(email) || CreatedAt <= User.PasswordChangedAt ? AccountErrors.InvalidLink
        : now >= ExpiresAt ? AccountErrors.LinkExpired
        : Result.Success;

    private static UserToken Of(UserTokenPurpose purpose, User user, string email, string hash, DateTimeOffset now, TimeSpan lifetime) =>
        new()
        {
            UserId = user.Id,
            User = user,
            Purpose = purpose,
            Email = email,
            Hash = hash,
            // After the last change of the password, also where the clock was set back since: older links are void.
            CreatedAt = user.PasswordChangedAt is { } changedAt && changedAt > now ? changedAt.AddMilliseconds(1) : now,
            ExpiresAt = now + lifetime,
        };
}
