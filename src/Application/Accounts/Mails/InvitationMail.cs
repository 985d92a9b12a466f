using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Accounts.Mails;

/// <summary>The mail that invites a user to choose the first password of an account that an administrator made.</summary>
public static class InvitationMail
{
    /// <summary>The mail.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="username">Whom it greets.</param>
    /// <param name="email">Where it goes.</param>
    /// <param name="token">The link's token: made now, kept only as a hash.</param>
    /// <param name="publicUrl">The address that people reach the shop at (<c>App:PublicUrl</c>).</param>
    public static MailMessage Write(MailLanguage language, string username, string email, string token, Uri publicUrl)
    {
        var link = PublicLinks.To(publicUrl, PasswordResetMail.Page, ("token", token), ("email", email));
        var again = PublicLinks.To(publicUrl, NoticeMail.Page);
        return MailLayout.Render(
            language is MailLanguage.Indonesian ? Indonesian(username, link, again) : English(username, link, again),
            email
        );
    }

    private static ActionMail English(string username, string link, string again) =>
        new(
            MailLanguage.English,
            Subject: "You are invited to ShopClean",
            Greeting: $"Hello {username},",
            Message: $"An account has been made for you at ShopClean. Its name is {username}. Choose a password, and you can log in.",
            Action: "Choose a password",
            Link: link,
            Footnote: $"The link is good once, for 24 hours. After that, ask for another one here: {again}"
        );

    private static ActionMail Indonesian(string username, string link, string again) =>
        new(
            MailLanguage.Indonesian,
            Subject: "Anda diundang ke ShopClean",
            Greeting: $"Halo {username},",
            Message: $"Sebuah akun telah dibuat untuk Anda di ShopClean. Namanya {username}. Pilih kata sandi, lalu Anda dapat masuk.",
            Action: "Pilih kata sandi",
            Link: link,
            Footnote: $"Tautan ini berlaku satu kali, selama 24 jam. Setelah itu, minta yang baru di sini: {again}"
        );
}
