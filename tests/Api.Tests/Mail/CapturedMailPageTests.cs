using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Notifications;
using ShopClean.WebApi.Development;

namespace ShopClean.Api.Tests.Mail;

public sealed class CapturedMailPageTests : IAsyncLifetime
{
    private readonly MailFolder folder = new();
    private readonly WebApplication app;

    public CapturedMailPageTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(folder.Mails);
        app = builder.Build();
        app.MapCapturedMail();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_list_begins_with_the_newest_mail()
    {
        await folder.SendAndReadAsync(new MailMessage("jane@example.com", "First", "<p>1</p>", "1"));
        await folder.SendAndReadAsync(new MailMessage("tom@example.com", "Second <b>", "<p>2</p>", "2"));

        var page = await app.GetTestClient().GetStringAsync("/dev/mail", Ct);

        page.IndexOf("Second &lt;b&gt;", StringComparison.Ordinal).ShouldBeInRange(0, page.IndexOf("First", StringComparison.Ordinal));
        page.ShouldContain("tom@example.com");
    }

    [Fact]
    public async Task Before_the_first_mail_the_list_says_what_to_do() =>
        (await app.GetTestClient().GetStringAsync("/dev/mail", Ct)).ShouldContain("No mail yet");

    [Fact]
    public async Task A_mail_shows_its_html_in_a_frame_that_may_do_nothing_and_its_links_in_the_text()
    {
        var text = "Hello <you>\nhttps://shop.example/verify?a=1&b=2\nBye";
        var mail = await folder.SendAndReadAsync(new MailMessage("jane@example.com", "Hello", "<p onclick=\"x()\">Hi</p>", text));

        var page = await app.GetTestClient().GetStringAsync($"/dev/mail/{mail.Name}", Ct);

        page.ShouldContain(
            "sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"&lt;p onclick=&quot;x()&quot;&gt;Hi&lt;/p&gt;\""
        );
        page.ShouldContain("Hello &lt;you&gt;");
        page.ShouldContain("<a href=\"https://shop.example/verify?a=1&amp;b=2\"");
    }

    [Fact]
    public async Task Pages_run_no_script_and_are_kept_nowhere()
    {
        var answer = await app.GetTestClient().GetAsync("/dev/mail", Ct);

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none';");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("nothing.eml")]
    [InlineData("20261120T120000000Z-00000000000000000000000000000000.eml")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("..%5C..%5Csecret.eml")]
    [InlineData("%2Fetc%2Fpasswd")]
    public async Task What_is_no_captured_mail_is_not_found(string name)
    {
        var secret = Path.Combine(folder.Mails.Directory, "..", "secret.eml");
        await File.WriteAllTextAsync(secret, "Subject: secret\r\n\r\n", Ct);

        var answer = await app.GetTestClient().GetAsync($"/dev/mail/{name}", Ct);

        File.Delete(secret);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
