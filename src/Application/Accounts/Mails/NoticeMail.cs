using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Accounts.Mails;

/// <summary>The mail that tells a user what happened to the account, and what to do if somebody else did it.</summary>
public static class NoticeMail
{
    /// <summary>The page on which a user asks for a new password.</summary>
    public const string Page = "account/forgot-password";

    /// <summary>The mail.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="notice">What happened.</param>
    /// <param name="username">Whom it greets.</param>
    /// <param name="detail">What it happened to: a device, or an address.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="publicUrl">The address that people reach the shop at (<c>App:PublicUrl</c>).</param>
    public static MailMessage Write(MailLanguage language, AccountNotice notice, string username, string detail, string to, Uri publicUrl)
    {
        // No button for the old address of an account: a link for a new password would not work there.
        var link = notice is AccountNotice.EmailChanged ? null : PublicLinks.To(publicUrl, Page);
        var mail =
            language is MailLanguage.Indonesian ? Indonesian(notice, username, detail, link) : English(notice, username, detail, link);
        return MailLayout.Render(mail, to);
    }

    private static ActionMail English(AccountNotice notice, string username, string detail, string? link)
    {
        var (subject, message) = notice switch
        {
            AccountNotice.TokenReuse => (
                "A session of your account was ended",
                $"Somebody used an old key of your session \"{detail}\" once more. That happens when a key was stolen, so we ended the session: whoever had it is out, and you have to log in again there."
            ),
            AccountNotice.PasswordChanged => (
                "Your password was changed",
                "The password of your ShopClean account was changed, and every session was ended. Log in with the new one."
            ),
            AccountNotice.EmailChangeOrdered => (
                "Your account is to use another e-mail address",
                $"Somebody who knows your password wants your ShopClean account to use {detail}. The address you read this at stays in use until the new one is confirmed. A new password stops the change."
            ),
            AccountNotice.LoginLinked => (
                "Your account can be entered with another login now",
                $"Your ShopClean account can be entered with {detail} from now on. If that was not you, choose a new password and unlink the login."
            ),
            AccountNotice.LoginUnlinked => (
                "A login was unlinked from your account",
                $"Your ShopClean account can no longer be entered with {detail}."
            ),
            AccountNotice.EmailChanged => (
                "Your account uses another e-mail address now",
                $"Your ShopClean account uses {detail} from now on. This address is not in use for it any more. If that was not you, tell the administrators of the marketplace at once: links for a new password go to the other address now."
            ),
        };
        return new ActionMail(
            MailLanguage.English,
            subject,
            $"Hello {username},",
            message,
            Action: link is null ? null : "This was not me: choose a new password",
            link,
            Footnote: "If it was you, there is nothing to do."
        );
    }

    private static ActionMail Indonesian(AccountNotice notice, string username, string detail, string? link)
    {
        var (subject, message) = notice switch
        {
            AccountNotice.TokenReuse => (
                "Satu sesi akun Anda diakhiri",
                $"Seseorang menggunakan kunci lama dari sesi Anda \"{detail}\" sekali lagi. Itu terjadi bila kunci dicuri, jadi kami mengakhiri sesi tersebut: siapa pun yang memilikinya sudah keluar, dan Anda harus masuk lagi di sana."
            ),
            AccountNotice.PasswordChanged => (
                "Kata sandi Anda diubah",
                "Kata sandi akun ShopClean Anda diubah, dan semua sesi diakhiri. Masuklah dengan kata sandi yang baru."
            ),
            AccountNotice.EmailChangeOrdered => (
                "Akun Anda akan menggunakan alamat email lain",
                $"Seseorang yang mengetahui kata sandi Anda ingin akun ShopClean Anda menggunakan {detail}. Alamat tempat Anda membaca ini tetap digunakan sampai alamat baru dikonfirmasi. Kata sandi baru menghentikan perubahan ini."
            ),
            AccountNotice.LoginLinked => (
                "Akun Anda kini dapat dimasuki dengan login lain",
                $"Mulai sekarang akun ShopClean Anda dapat dimasuki dengan {detail}. Jika itu bukan Anda, pilih kata sandi baru dan putuskan login tersebut."
            ),
            AccountNotice.LoginUnlinked => (
                "Sebuah login diputuskan dari akun Anda",
                $"Akun ShopClean Anda tidak dapat lagi dimasuki dengan {detail}."
            ),
            AccountNotice.EmailChanged => (
                "Akun Anda kini menggunakan alamat email lain",
                $"Mulai sekarang akun ShopClean Anda menggunakan {detail}. Alamat ini tidak lagi digunakan untuknya. Jika itu bukan Anda, segera beri tahu administrator marketplace: tautan untuk kata sandi baru kini dikirim ke alamat yang lain."
            ),
        };
        return new ActionMail(
            MailLanguage.Indonesian,
            subject,
            $"Halo {username},",
            message,
            Action: link is null ? null : "Bukan saya: pilih kata sandi baru",
            link,
            Footnote: "Jika itu Anda, tidak ada yang perlu dilakukan."
        );
    }
}
