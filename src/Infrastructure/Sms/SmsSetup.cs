using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Sms;

/// <summary>Registers how text messages leave.</summary>
internal static class SmsSetup
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Registers <see cref="ISmsSender"/> as the settings under <c>Sms</c> say.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="environment">Development captures messages where nothing is said.</param>
    /// <param name="dataDirectory">The data directory (<c>Data:Directory</c>); captured messages go to <c>sms/</c> in it.</param>
    public static IServiceCollection AddSms(this IServiceCollection services, IHostEnvironment environment, string dataDirectory)
    {
        var usual = environment.IsDevelopment() ? SmsProvider.Capture : SmsProvider.None;
        services
            .AddOptions<SmsOptions>()
            .BindConfiguration(SmsOptions.Section)
            .PostConfigure(options => options.Provider ??= !string.IsNullOrEmpty(options.Twilio.AccountSid) ? SmsProvider.Twilio : usual)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmsOptions>, SmsOptionsValidator>();
        services.AddHttpClient<TwilioSmsSender>(http => http.Timeout = Timeout);
        services.AddSingleton(_ => new CapturedSmsMessages(Path.Combine(dataDirectory, "sms")));
        return services.AddScoped(Sender);
    }

    private static ISmsSender Sender(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SmsOptions>>().Value.Provider switch
        {
            SmsProvider.Twilio => provider.GetRequiredService<TwilioSmsSender>(),
            SmsProvider.Capture => ActivatorUtilities.CreateInstance<CaptureSmsSender>(provider),
            SmsProvider.None => new NoSmsSender(),
        };
}
