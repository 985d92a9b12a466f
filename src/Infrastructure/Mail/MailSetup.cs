using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Registers how mails leave.</summary>
internal static class MailSetup
{
    /// <summary>Registers <see cref="IMailSender"/> as the settings under <c>Mail</c> say, and one for each <see cref="MailProvider"/> under its name.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="environment">Development captures mails where nothing is said.</param>
    /// <param name="dataDirectory">The data directory (<c>Data:Directory</c>); captured mails go to <c>mail/</c> in it.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, IHostEnvironment environment, string dataDirectory)
    {
        var usual = environment.IsDevelopment() ? MailProvider.Capture : MailProvider.Smtp;
        services
            .AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section)
            .PostConfigure(options => options.Provider ??= usual)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new CapturedMails(Path.Combine(dataDirectory, "mail")));
        services.AddKeyedSingleton<IMailSender, CaptureMailSender>(MailProvider.Capture);
        services.AddSingleton<SmtpConnector>();
        services.AddSingleton<SmtpConnections>();
        services.AddKeyedSingleton<IMailSender, SmtpMailSender>(MailProvider.Smtp);
        return services.AddSingleton(provider =>
            provider.GetRequiredKeyedService<IMailSender>(provider.GetRequiredService<IOptions<MailOptions>>().Value.Provider)
        );
    }
}
