using System.Globalization;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Access;

namespace ShopClean.Application.Shops;

/// <summary>What the mail about an invitation says.</summary>
public sealed record InvitationFacts
{
    /// <summary>The shop's name.</summary>
    public string Shop { get; init; } = "";

    /// <summary>The name of the user who invited.</summary>
    public string InvitedBy { get; init; } = "";

    /// <summary>The role that the membership will have.</summary>
    public ShopRole Role { get; init; }

    /// <summary>Until when it can be accepted (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>The mail that tells somebody of an invitation to a shop. Its subject has no words of others, and its link opens no account.</summary>
public static class ShopInvitationMail
{
    /// <summary>The page that its link opens, below the public address.</summary>
    public const string Page = "shop-invitation";

    /// <summary>The mail.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="invitation">What it is about.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="publicUrl">The address that people reach the shop at (<c>App:PublicUrl</c>).</param>
    public static MailMessage Write(MailLanguage language, InvitationFacts invitation, string to, Uri publicUrl)
    {
        var link = PublicLinks.To(publicUrl, Page);
        return MailLayout.Render(language is MailLanguage.Indonesian ? Indonesian(invitation, link) : English(invitation, link), to);
    }

    private static ActionMail English(InvitationFacts invitation, string link) =>
        new(
            MailLanguage.English,
            Subject: "You are invited to a shop at ShopClean",
            Greeting: "Hello,",
            Message: $"{invitation.InvitedBy} invites you to the shop \"{invitation.Shop}\" as {(invitation.Role is ShopRole.Manager ? "a manager" : "staff")}. You become a member only if you accept.",
            Action: "See how to answer",
            Link: link,
            Footnote: $"The invitation is good until {Day(invitation)}. If you do not know the shop, there is nothing to do."
        );

    private static ActionMail Indonesian(InvitationFacts invitation, string link) =>
        new(
            MailLanguage.Indonesian,
            Subject: "Anda diundang ke sebuah toko di ShopClean",
            Greeting: "Halo,",
            Message: $"{invitation.InvitedBy} mengundang Anda ke toko \"{invitation.Shop}\" sebagai {(invitation.Role is ShopRole.Manager ? "manajer" : "staf")}. Anda menjadi anggota hanya bila Anda menerimanya.",
            Action: "Lihat cara menjawab",
            Link: link,
            Footnote: $"Undangan berlaku sampai {Day(invitation)}. Jika Anda tidak mengenal toko itu, tidak ada yang perlu dilakukan."
        );

    private static string Day(InvitationFacts invitation) => invitation.ExpiresAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
