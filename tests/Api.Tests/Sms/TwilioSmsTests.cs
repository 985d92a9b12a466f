using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Sms;

namespace ShopClean.Api.Tests.Sms;

public sealed class TwilioSmsTests : IAsyncLifetime
{
    private const string Account = "AC0123456789abcdef0123456789abcdef";
    private const string Phone = "+6281234567890";
    private readonly WebApplication twilio = Server();
    private readonly List<(string Path, string Authorization, IFormCollection Form)> received = [];
    private (int Status, string Body) answer = (201, """{"sid":"SM1"}""");

    public async ValueTask InitializeAsync()
    {
        twilio.MapPost(
            "/{**path}",
            async (HttpContext http) =>
            {
                received.Add((http.Request.Path, http.Request.Headers.Authorization.ToString(), await http.Request.ReadFormAsync()));
                return Results.Content(answer.Body, "application/json", Encoding.UTF8, answer.Status);
            }
        );
        await twilio.StartAsync();
    }

    public ValueTask DisposeAsync() => twilio.DisposeAsync();

    [Fact]
    public async Task A_message_goes_to_the_accounts_address_with_its_secret()
    {
        await Sender().SendAsync(new SmsMessage(Phone, "Stok 20 → 15 & diskon"), TestContext.Current.CancellationToken);

        var (path, authorization, form) = received.ShouldHaveSingleItem();
        path.ShouldBe($"/2010-04-01/Accounts/{Account}/Messages.json");
        authorization.ShouldBe("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account}:secret")));
        (form["To"].ToString(), form["From"].ToString(), form["Body"].ToString()).ShouldBe(
            (Phone, "+15005550006", "Stok 20 → 15 & diskon")
        );
    }

    [Theory]
    [InlineData(
        400,
        """{"code":21211,"message":"+6281234567890 is not valid"}""",
        "Twilio answered 400, error 21211: https://www.twilio.com/docs/api/errors/21211"
    )]
    [InlineData(503, "{}", "Twilio answered 503")]
    public async Task A_refusal_fails_the_job_without_showing_the_phone(int status, string body, string expected)
    {
        answer = (status, body);

        var failure = await Should.ThrowAsync<HttpRequestException>(() =>
            Sender().SendAsync(new SmsMessage(Phone, "Hello"), TestContext.Current.CancellationToken)
        );

        failure.Message.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Development", null, null, typeof(CaptureSmsSender))]
    [InlineData("Production", null, null, typeof(NoSmsSender))]
    [InlineData("Production", Account, null, typeof(TwilioSmsSender))]
    [InlineData("Production", Account, "None", typeof(NoSmsSender))]
    public void The_settings_choose_who_delivers(string environment, string? account, string? provider, Type sender) =>
        Sender(environment, account, provider).ShouldBeOfType(sender);

    [Fact]
    public void Everything_that_is_wrong_with_the_settings_is_listed_and_no_secret_shown()
    {
        var faults = Should.Throw<OptionsValidationException>(() => Sender(account: "AC1", from: "12345", address: "ftp://x")).Failures;

        faults.Select(fault => fault.Split(' ')[0]).ShouldBe(["Sms:Twilio:AccountSid", "Sms:Twilio:From", "Sms:Twilio:BaseAddress"]);
        faults.ShouldAllBe(fault => !fault.Contains("secret", StringComparison.Ordinal));
    }

    private ISmsSender Sender(
        string environment = "Production",
        string? account = Account,
        string? provider = null,
        string from = "+15005550006",
        string? address = null
    )
    {
        var settings = new Dictionary<string, string?>
        {
            ["Sms:Provider"] = provider,
            ["Sms:Twilio:AccountSid"] = account,
            ["Sms:Twilio:AuthToken"] = "secret",
            ["Sms:Twilio:From"] = from,
            ["Sms:Twilio:BaseAddress"] = address ?? twilio.Urls.Single(),
        };
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(TimeProvider.System);
        services.AddSms(new Place(environment), Path.GetTempPath());
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<ISmsSender>();
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;
    }
}
