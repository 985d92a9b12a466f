using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>What the token of a link in a mail is good for.</summary>
public enum UserTokenPurpose
{
    /// <summary>Proving that an address is the user's own.</summary>
    VerifyEmail,

    /// <summary>Choosing a new password.</summary>
    ResetPassword,

    /// <summary>Moving the account to a new address.</summary>
    ChangeEmail,
}

/// <summary>The token of a link in a mail, known only by its hash, good once and for a time.</summary>
public sealed class UserToken : Entity
{
    /// <summary>How long a verification link is good.</summary>
    public static readonly TimeSpan VerificationLifetime = TimeSpan.FromHours(24);

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

    /// <summary>When it stops being good (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was used (UTC); null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A token for a verification link.</summary>
    public static UserToken ForVerification(long userId, string hash, DateTimeOffset now) =>
        new()
        {
            UserId = userId,
            Purpose = UserTokenPurpose.VerifyEmail,
            Hash = hash,
            CreatedAt = now,
            ExpiresAt = now + VerificationLifetime,
        };

    /// <summary>Verifies the user's address with this token.</summary>
    /// <returns>Whether the address had been verified before; the failure where the token is not good (any more).</returns>
    /// <remarks>Mail scanners open links before people do, so a used token whose user is verified answers well again.</remarks>
    public Result<bool> Verify(DateTimeOffset now)
    {
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
}
