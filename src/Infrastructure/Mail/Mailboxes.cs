using MimeKit;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Reads addresses strictly: a text is one mailbox, with its domain, or none.</summary>
internal static class Mailboxes
{
    private static readonly ParserOptions OneMailbox = new()
    {
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>The mailbox that the text is, with or without a display name; null where it is none.</summary>
    public static MailboxAddress? Read(string text) =>
        !text.Any(char.IsControl) && MailboxAddress.TryParse(OneMailbox, text, out var mailbox) ? mailbox : null;

    /// <summary>The mailbox whose bare address the text is; null where it is none, or more than an address.</summary>
    public static MailboxAddress? ReadAddress(string text) =>
        Read(text) is { } mailbox && string.Equals(mailbox.Address, text, StringComparison.Ordinal) ? mailbox : null;
}
