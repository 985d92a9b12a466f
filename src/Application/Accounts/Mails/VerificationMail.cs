using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Accounts.Mails;

/// <summary>The mail that asks a user to verify an address.</summary>
public static class VerificationMail
{
    /// <summary>The mail.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="username">Whom it greets.</param>
    /// <param name="email">Where it goes, and what the link verifies.</param>
    /// <param name="token">The link's token: made now, kept only as a hash.</param>
    /// <param name="publicUrl">The address that people reach the shop at (<c>App:PublicUrl</c>).</param>
    public static MailMessage Write(MailLanguage language, string username, string email, string token, Uri publicUrl)
    {
        var link = PublicLinks.To(publicUrl, "api/v1/auth/verify-email", ("token", token), ("email", email));
        return MailLayout.Render(language is MailLanguage.Indonesian ? Indonesian(username, link) : English(username, link), email);
    }

    private static ActionMail English(string username, string link) =>
        new(
            MailLanguage.English,
            Subject: "Verify your e-mail address",
            Greeting: $"Hello {username},",
            Message: "Welcome to ShopClean! One more step: confirm that this e-mail address is yours, and your account is ready.",
            Action: "Verify my e-mail address",
            Link: link,
            Footnote: "The link is good for 24 hours. If you did not register at ShopClean, ignore this e-mail."
        );

    private static ActionMail Indonesian(string username, string link) =>
        new(
            MailLanguage.Indonesian,
            Subject: "Verifikasi alamat email Anda",
            Greeting: $"Halo {username},",
            Message: "Selamat datang di ShopClean! Satu langkah lagi: konfirmasikan bahwa alamat email ini milik Anda, dan akun Anda siap digunakan.",
            Action: "Verifikasi email saya",
            Link: link,
            Footnote: "Tautan ini berlaku selama 24 jam. Jika Anda tidak mendaftar di ShopClean, abaikan email ini."
        );
}
