using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Notifications.Mails;

/// <summary>The languages that mails are written in.</summary>
public enum MailLanguage
{
    /// <summary>English, the default.</summary>
    English,

    /// <summary>Indonesian.</summary>
    Indonesian,
}

/// <summary>Languages as clients name them.</summary>
public static class MailLanguages
{
    /// <summary>The language of a tag such as <c>id-ID</c> (an <c>Accept-Language</c> header's first one); English for any other.</summary>
    public static MailLanguage Of(string? tag) =>
        tag is not null && tag.Split('-', ',', ';')[0].Trim().ToUpperInvariant() is "ID" or "IN"
            ? MailLanguage.Indonesian
            : MailLanguage.English;

    /// <summary>The language that a request asks for; null where it asks for none.</summary>
    public static MailLanguage? Asked(string? tag) => tag is null ? null : Of(tag);

    /// <summary>The language of a mail that a request orders for an account: the one that it asks for, else the account's.</summary>
    public static MailLanguage Or(this MailLanguage? asked, User user) => asked ?? Of(user.Language);

    /// <summary>The tag of a language, as payloads and HTML keep it.</summary>
    public static string Tag(this MailLanguage language) => language is MailLanguage.Indonesian ? "id" : "en";
}
