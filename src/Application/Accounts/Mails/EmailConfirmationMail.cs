using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Accounts.Mails;

/// <summary>The mail that asks a user to confirm the new address of the account.</summary>
public static class EmailConfirmationMail
{
    /// <summary>The page that the link leads to.</summary>
    public const string Page = "account/confirm-email";

    /// <summary>The mail.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="username">Whom it greets.</param>
    /// <param name="newEmail">Where it goes, and where the account moves.</param>
    /// <param name="token">The link's token: made now, kept only as a hash.</param>
    /// <param name="publicUrl">The address that people reach the shop at (<c>App:PublicUrl</c>).</param>
    public static MailMessage Write(MailLanguage language, string username, string newEmail, string token, Uri publicUrl)
    {
        var link = PublicLinks.To(publicUrl, Page, ("token", token), ("email", newEmail));
        return MailLayout.Render(language is MailLanguage.Indonesian ? Indonesian(username, link) : English(username, link), newEmail);
    }

    private static ActionMail English(string username, string link) =>
        new(
            MailLanguage.English,
            Subject: "Confirm your new e-mail address",
            Greeting: $"Hello {username},",
            Message: "You want your ShopClean account to use this e-mail address. Confirm that it is yours; until then the old one stays in use.",
            Action: "Confirm my new address",
            Link: link,
            Footnote: "The link is good once, for 24 hours. If you have no account at ShopClean, ignore this e-mail: nothing changes."
        );

    private static ActionMail Indonesian(string username, string link) =>
        new(
            MailLanguage.Indonesian,
            Subject: "Konfirmasikan alamat email baru Anda",
            Greeting: $"Halo {username},",
            Message: "Anda ingin akun ShopClean Anda menggunakan alamat email ini. Konfirmasikan bahwa alamat ini milik Anda; sampai saat itu alamat lama tetap digunakan.",
            Action: "Konfirmasi alamat baru saya",
            Link: link,
            Footnote: "Tautan ini berlaku satu kali, selama 24 jam. Jika Anda tidak punya akun di ShopClean, abaikan email ini: tidak ada yang berubah."
        );
}
