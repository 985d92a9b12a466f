using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NSubstitute;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Mail;

namespace ShopClean.Api.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Development_captures_without_any_setting() =>
        Provider(Environments.Development).GetRequiredService<IMailSender>().ShouldBeOfType<CaptureMailSender>();

    [Fact]
    public void Elsewhere_a_server_is_needed_and_all_that_is_missing_is_said_at_once()
    {
        var failure = Should.Throw<OptionsValidationException>(() => Options(Environments.Production));

        failure.Failures.ShouldBe([
            "Mail:From is missing; it must be the address that mails come from, as Mail:Provider is Smtp.",
            "Mail:Smtp:Host is missing; it must name the mail server, as Mail:Provider is Smtp.",
        ]);
    }

    [Fact]
    public void A_server_with_its_settings_is_used() =>
        Provider(Environments.Production, ("Mail:From", "Shop <shop@example.com>"), ("Mail:Smtp:Host", "mail.example.com"))
            .GetRequiredService<IMailSender>()
            .ShouldBeOfType<SmtpMailSender>();

    [Theory]
    [InlineData("Mail:From", "nobody", "Mail:From is \"nobody\"")]
    [InlineData("Mail:Smtp:Port", "0", "Mail:Smtp:Port is 0; it must be from 1 to 65535.")]
    [InlineData("Mail:Smtp:User", "shop", "Mail:Smtp:User and Mail:Smtp:Password must both be set, or neither.")]
    public void A_wrong_setting_is_named(string setting, string value, string message) =>
        Should
            .Throw<OptionsValidationException>(() =>
                Options(
                    Environments.Production,
                    ("Mail:From", "shop@example.com"),
                    ("Mail:Smtp:Host", "mail.example.com"),
                    (setting, value)
                )
            )
            .Failures.ShouldHaveSingleItem()
            .ShouldStartWith(message);

    [Fact]
    public void A_password_is_neither_sent_in_clear_nor_shown()
    {
        var failure = Should.Throw<OptionsValidationException>(() =>
            Options(
                Environments.Production,
                ("Mail:From", "shop@example.com"),
                ("Mail:Smtp:Host", "mail.example.com"),
                ("Mail:Smtp:Security", "None"),
                ("Mail:Smtp:User", "shop"),
                ("Mail:Smtp:Password", "hunter2")
            )
        );

        failure.Failures.ShouldHaveSingleItem().ShouldStartWith("Mail:Smtp:Security is None, so Mail:Smtp:Password would be sent in clear");
        failure.Message.ShouldNotContain("hunter2");
    }

    private static MailOptions Options(string environment, params (string, string)[] settings) =>
        Provider(environment, settings).GetRequiredService<IOptions<MailOptions>>().Value;

    private static ServiceProvider Provider(string environment, params (string Name, string Value)[] settings)
    {
        var host = Substitute.For<IHostEnvironment>();
        host.EnvironmentName.Returns(environment);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))
                    .Reverse()
                    .DistinctBy(setting => setting.Key, StringComparer.Ordinal)
            )
            .Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddMail(host, Path.GetTempPath()).BuildServiceProvider();
    }
}
