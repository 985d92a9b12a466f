using System.Globalization;
using System.Security.Cryptography;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The order to send a code to its recipient, by which a user verifies the phone number.</summary>
/// <param name="UserId">Whose phone it is.</param>
public sealed record SendPhoneCode(long UserId) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "phone-code-sms";

    /// <inheritdoc/>
    public static string Title => "Phone verification text message";

    long? IOutboxContent.UserId => UserId;
}

/// <summary>Makes the code at the last moment, keeps its hash and sends it, unless the user has another number or verified this one meanwhile.</summary>
internal sealed class SendPhoneCodeHandler(
    IRepository<User> users,
    IRepository<PhoneVerification> verifications,
    IUnitOfWork work,
    ISmsSender sms,
    TimeProvider clock
) : IOutboxHandler<SendPhoneCode>
{
    public async Task DeliverAsync(SendPhoneCode content, string recipient, CancellationToken ct)
    {
        var user = await users.FirstOrDefaultAsync(new UserByIdSpec(content.UserId), ct);
        if (user is not { IsActive: true, PhoneVerifiedAt: null } || user.PhoneNumber != recipient)
        {
            return;
        }

        var code = PhoneCodes.Create();
        await KeepAsync(user.Id, recipient, PhoneCodes.HashOf(user.Id, code), ct);
        await sms.SendAsync(new SmsMessage(recipient, PhoneCodes.TextOf(code, MailLanguages.Of(user.Language))), ct);
    }

    private async Task KeepAsync(long userId, string number, string hash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var verification = await verifications.FirstOrDefaultAsync(new PhoneVerificationSpec(userId), ct);
        if (verification is null)
        {
            verification = PhoneVerification.Of(userId, now);
            verifications.Add(verification);
        }

        verification.Renew(number, hash, now);
        (await work.SaveAsync(ct)).OrThrow();
    }
}

/// <summary>Codes of six digits.</summary>
internal static class PhoneCodes
{
    /// <summary>A new code from the system's random source.</summary>
    public static string Create() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The hash that is stored. So few codes can be tried out by whoever reads it, but only within the minutes that a code is good.</summary>
    public static string HashOf(long userId, string code) =>
        OpaqueToken.HashOf(string.Create(CultureInfo.InvariantCulture, $"{userId}:{code}"));

    /// <summary>The text message.</summary>
    public static string TextOf(string code, MailLanguage language) =>
        language is MailLanguage.Indonesian
            ? $"ShopClean: kode Anda {code}, berlaku 10 menit. Jangan berikan kepada siapa pun."
            : $"ShopClean: your code is {code}, good for 10 minutes. Give it to nobody.";
}
