using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Sms;

/// <summary>Refuses text messages where no provider is configured.</summary>
internal sealed class NoSmsSender : ISmsSender
{
    public bool IsAvailable => false;

    // Only messages that were written before the settings changed come here: operators see them fail, and why.
    public Task SendAsync(SmsMessage sms, CancellationToken ct) =>
        throw new InvalidOperationException("Sms:Provider is None: nothing delivers text messages.");
}
