using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Accounts.Mails;

/// <summary>The mail whose link lets its reader choose a new password.</summary>
public static class PasswordResetMail
{
    /// <summary>The page that the link leads to.</summary>
    public const string Page = "account/reset-password";

    /// <summary>The mail.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="username">Whom it greets.</param>
    /// <param name="email">Where it goes.</param>
    /// <param name="token">The link's token: made now, kept only as a hash.</param>
    /// <param name="publicUrl">The address that people reach the shop at (<c>App:PublicUrl</c>).</param>
    public static MailMessage Write(MailLanguage language, string username, string email, string token, Uri publicUrl)
    {
        var link = PublicLinks.To(publicUrl, Page, ("token", token), ("email", email));
        return MailLayout.Render(language is MailLanguage.Indonesian ? Indonesian(username, link) : English(username, link), email);
    }

    private static ActionMail English(string username, string link) =>
        new(
            MailLanguage.English,
            Subject: "Choose a new password",
            Greeting: $"Hello {username},",
            Message: "Somebody, hopefully you, asked for a new password of your ShopClean account. Until you choose one, the old one stays good.",
            Action: "Choose a new password",
            Link: link,
            Footnote: "The link is good once, for one hour. If you did not ask for it, ignore this e-mail: nothing changes."
        );

    private static ActionMail Indonesian(string username, string link) =>
        new(
            MailLanguage.Indonesian,
            Subject: "Pilih kata sandi baru",
            Greeting: $"Halo {username},",
            Message: "Seseorang, semoga Anda, meminta kata sandi baru untuk akun ShopClean Anda. Selama Anda belum memilihnya, kata sandi lama tetap berlaku.",
            Action: "Pilih kata sandi baru",
            Link: link,
            Footnote: "Tautan ini berlaku satu kali, selama satu jam. Jika Anda tidak memintanya, abaikan email ini: tidak ada yang berubah."
        );
}
