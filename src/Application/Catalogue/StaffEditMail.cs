using System.Globalization;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>What staff did to a product: all that a message about it says.</summary>
/// <param name="Product">The product's title.</param>
/// <param name="Shop">The shop's name.</param>
/// <param name="Editor">The name of the member of staff.</param>
/// <param name="Changes">What became different.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reader">Whom the message greets.</param>
public sealed record StaffEdit(
    string Product,
    string Shop,
    string Editor,
    IReadOnlyList<ProductChange> Changes,
    DateTimeOffset At,
    string Reader
);

/// <summary>The messages that tell a shop's owner, its managers and the administrators what staff did.</summary>
public static class StaffEditMail
{
    /// <summary>The mail.</summary>
    public static MailMessage Write(MailLanguage language, StaffEdit edit, string to) =>
        MailLayout.Render(language is MailLanguage.Indonesian ? Indonesian(edit) : English(edit), to);

    /// <summary>The same for a phone.</summary>
    public static string ForPhone(MailLanguage language, StaffEdit edit) =>
        language is MailLanguage.Indonesian
            ? $"ShopClean: {edit.Editor} (staf {edit.Shop}) mengubah \"{edit.Product}\": {Listed(language, edit)}"
            : $"ShopClean: {edit.Editor} (staff of {edit.Shop}) changed \"{edit.Product}\": {Listed(language, edit)}";

    private static ActionMail English(StaffEdit edit) =>
        new(
            MailLanguage.English,
            Subject: $"{edit.Editor} changed \"{edit.Product}\"",
            Greeting: $"Hello {edit.Reader},",
            Message: $"{edit.Editor}, staff of {edit.Shop}, changed the product \"{edit.Product}\" on {Day(edit)} at {Time(edit)} UTC: {Listed(MailLanguage.English, edit)}.",
            Action: null,
            Link: null,
            Footnote: "You get this e-mail because you own or manage the shop, or administer the marketplace."
        );

    private static ActionMail Indonesian(StaffEdit edit) =>
        new(
            MailLanguage.Indonesian,
            Subject: $"{edit.Editor} mengubah \"{edit.Product}\"",
            Greeting: $"Halo {edit.Reader},",
            Message: $"{edit.Editor}, staf {edit.Shop}, mengubah produk \"{edit.Product}\" pada {Day(edit)} pukul {Time(edit)} UTC: {Listed(MailLanguage.Indonesian, edit)}.",
            Action: null,
            Link: null,
            Footnote: "Anda menerima email ini karena Anda pemilik atau manajer toko, atau administrator marketplace."
        );

    private static string Day(StaffEdit edit) => edit.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(StaffEdit edit) => edit.At.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Listed(MailLanguage language, StaffEdit edit) =>
        string.Join(", ", edit.Changes.Select(change => Said(language, change)));

    private static string Said(MailLanguage language, ProductChange change)
    {
        var name = NameOf(language, change.Field);
        return change is { From: { } from, To: { } to } ? $"{name} {Word(language, from)} → {Word(language, to)}" : name;
    }

    private static string NameOf(MailLanguage language, string field) =>
        (field, language) switch
        {
            ("isActive", MailLanguage.Indonesian) => "dijual",
            ("isActive", _) => "on sale",
            ("isFeatured", MailLanguage.Indonesian) => "unggulan",
            ("isFeatured", _) => "featured",
            ("isBestSeller", MailLanguage.Indonesian) => "terlaris",
            ("isBestSeller", _) => "best seller",
            ("isNewArrivals", MailLanguage.Indonesian) => "produk baru",
            ("isNewArrivals", _) => "new arrival",
            ("discount", MailLanguage.Indonesian) => "diskon (%)",
            ("discount", _) => "discount (%)",
            ("stockQuantity", MailLanguage.Indonesian) => "stok",
            ("stockQuantity", _) => "stock",
            (_, MailLanguage.Indonesian) => "gambar",
            _ => "pictures",
        };

    private static string Word(MailLanguage language, string value) =>
        (value, language) switch
        {
            ("true", MailLanguage.Indonesian) => "ya",
            ("true", _) => "yes",
            ("false", MailLanguage.Indonesian) => "tidak",
            ("false", _) => "no",
            _ => value,
        };
}
