namespace ShopClean.Domain.Notifications;

/// <summary>Masks personal data for operators.</summary>
public static class Masked
{
    /// <summary>The text that replaces what is not shown.</summary>
    public const string Hidden = "***";

    /// <summary>
    /// An address keeps the first character of a longer name and its domain (<c>j***@example.com</c>); a phone number its country and its last
    /// two digits (<c>+62***89</c>); of anything else nothing is shown.
    /// </summary>
    public static string Recipient(string recipient)
    {
        var at = recipient.LastIndexOf('@');
        if (at >= 0)
        {
            return FirstOf(recipient[..at]) + Hidden + recipient[at..];
        }

        return IsPhoneNumber(recipient) ? recipient[..3] + Hidden + recipient[^2..] : Hidden;
    }

    /// <summary>A name keeps the first character of a longer one: <c>j***</c>.</summary>
    public static string Name(string name) => FirstOf(name) + Hidden;

    // What is masked already stays as it is.
    private static string FirstOf(string name) => name.Length > 1 && name[0] != '*' && !char.IsSurrogate(name[0]) ? name[..1] : "";

    private static bool IsPhoneNumber(string text) =>
        text.Length >= 8 && text[0] == '+' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
