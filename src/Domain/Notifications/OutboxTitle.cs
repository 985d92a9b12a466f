namespace ShopClean.Domain.Notifications;

/// <summary>What a job is called where operators watch: what sort of message it delivers and, roughly, to whom. Never what it says.</summary>
public static class OutboxTitle
{
    /// <summary>The title with the recipient, masked, where that tells anything: <c>Verification mail to b***@example.com</c>.</summary>
    /// <param name="title">The title of this sort of message.</param>
    /// <param name="recipient">Whom the message goes to.</param>
    public static string For(string title, string recipient) =>
        Masked.Recipient(recipient) is var masked && masked != Masked.Hidden ? $"{title} to {masked}" : title;
}
