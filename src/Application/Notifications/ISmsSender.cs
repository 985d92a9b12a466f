namespace ShopClean.Application.Notifications;

/// <summary>A text message to one phone.</summary>
/// <param name="To">The phone's number, E.164.</param>
/// <param name="Text">What it says; longer texts are sent, and paid for, as several.</param>
public sealed record SmsMessage(string To, string Text);

/// <summary>Sends text messages.</summary>
public interface ISmsSender
{
    /// <summary>Whether a provider is configured.</summary>
    bool IsAvailable { get; }

    /// <summary>Sends one message; when it returns, the provider has accepted it.</summary>
    /// <exception cref="Exception">The other side is away or refuses.</exception>
    Task SendAsync(SmsMessage sms, CancellationToken ct);
}
