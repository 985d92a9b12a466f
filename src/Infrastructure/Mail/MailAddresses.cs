using System.Net.Mail;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Addresses, read strictly: the framework's parser takes <c>a@x, b@y</c> for one address with an odd name, and would write to the second.</summary>
internal static class MailAddresses
{
    /// <summary>Whether the text is an address, with or without a display name.</summary>
    public static bool IsMailbox(string text) =>
        !text.Any(char.IsControl)
        && MailAddress.TryCreate(text, out var address)
        && !address.DisplayName.Contains('@', StringComparison.Ordinal);

    /// <summary>The one address that the text is.</summary>
    /// <exception cref="FormatException">It is none, several, or more than an address.</exception>
    public static MailAddress Parse(string text) =>
        IsMailbox(text) && MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.Ordinal)
            ? address
            // The text itself is left out: the message ends up where operators read it.
            : throw new FormatException("The recipient is no e-mail address.");
}
