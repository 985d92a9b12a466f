using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Sms;

/// <summary>Nothing delivers text messages here.</summary>
internal sealed class NoSmsSender : ISmsSender
{
    public bool IsAvailable => false;

    // Only messages that were written before the settings changed come here: operators see them fail, and why.
    public Task SendAsync(SmsMessage sms, CancellationToken ct) =>
        throw new InvalidOperationException("Sms:Provider is None: nothing delivers text messages.");
}
