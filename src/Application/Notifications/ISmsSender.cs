namespace ShopClean.Application.Notifications;

/// <summary>A text message to one phone.</summary>
/// <param name="To">The phone's number, E.164.</param>
/// <param name="Text">What it says; longer texts are sent, and paid for, as several.</param>
public sealed record SmsMessage(string To, string Text);

/// <summary>Hands text messages over to whatever delivers them.</summary>
public interface ISmsSender
{
    /// <summary>Whether there is anything that delivers them; where there is not, nobody need write any.</summary>
    bool IsAvailable { get; }

    /// <summary>Hands one message over; once it returns, the other side has it.</summary>
    /// <exception cref="Exception">The other side is away or refuses.</exception>
    Task SendAsync(SmsMessage sms, CancellationToken ct);
}
