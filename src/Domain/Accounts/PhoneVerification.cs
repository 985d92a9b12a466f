using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>The code that was last sent to a user's phone, known only by its hash: good once, for a time and for a few tries.</summary>
public sealed class PhoneVerification : Aggregate
{
    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>How many digits a code has.</summary>
    public const int CodeLength = 6;

    /// <summary>How often a code may be tried.</summary>
    public const int MaxTries = 5;

    private PhoneVerification() { }

    /// <summary>Whose phone it is; a user has one code at a time.</summary>
    public long UserId { get; private init; }

    /// <summary>The number that the code was sent to, E.164.</summary>
    public string PhoneNumber { get; private set; } = "";

    /// <summary>The hash of the code.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>When the code stops being good (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>How often the code was tried in vain.</summary>
    public int FailedTries { get; private set; }

    /// <summary>The verification of a user, without a code yet.</summary>
    public static PhoneVerification Of(long userId, DateTimeOffset now) => new() { UserId = userId, CreatedAt = now };

    /// <summary>A new code is sent, and any other one is void.</summary>
    public void Renew(string phoneNumber, string codeHash, DateTimeOffset now)
    {
        (PhoneNumber, CodeHash, ExpiresAt, FailedTries) = (phoneNumber, codeHash, now + Lifetime, 0);
        Touch(now);
    }

    /// <summary>Tries a code. Both outcomes have to be saved: a failed one is counted.</summary>
    /// <param name="codeHash">The hash of what was sent.</param>
    /// <param name="user">The user, whose present number is verified if the code is right.</param>
    /// <param name="now">The time.</param>
    public Result Try(string codeHash, User user, DateTimeOffset now)
    {
        if (CodeHash.Length == 0 || FailedTries >= MaxTries || user.PhoneNumber != PhoneNumber)
        {
            return AccountErrors.InvalidPhoneCode;
        }

        if (now >= ExpiresAt)
        {
            return AccountErrors.PhoneCodeExpired;
        }

        Touch(now);
        if (codeHash != CodeHash)
        {
            FailedTries++;
            return AccountErrors.InvalidPhoneCode;
        }

        CodeHash = "";
        user.VerifyPhone(now);
        return Result.Success;
    }
}
