using System.Text.Json;
using Microsoft.Playwright;
using ShopClean.Testing.Api;
using static Microsoft.Playwright.Assertions;

namespace ShopClean.Api.Tests.Browser;

/// <summary>An operator watches mails go out in Hangfire's dashboard, in a real browser.</summary>
public sealed class DashboardBrowserTests(ShopApi api, ShopWithoutMailServer away, Chromium chromium)
    : IClassFixture<ShopApi>,
        IClassFixture<ShopWithoutMailServer>,
        IClassFixture<Chromium>
{
    private static LocatorAssertionsToBeVisibleOptions Patient => new() { Timeout = 30_000 };

    [Fact]
    public async Task An_operator_signs_in_and_sees_a_verification_mail_that_went_out()
    {
        var jane = await api.RegisterAsync("jane");
        await api.OutboxIsEmptyAsync(jane.Email);
        await using var window = await SignedInAsync(api, "/hangfire/jobs/succeeded");
        var page = window.Page;

        await Expect(page.GetByText("Verification mail to j***@example.com").First).ToBeVisibleAsync(Patient);

        foreach (var place in (string[])["Recurring Jobs", "Servers", "Retries"])
        {
            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = place }).First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = place, Level = 1 })).ToBeVisibleAsync(Patient);
        }

        (await page.ContentAsync()).ShouldNotContain(jane.Email);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_that_no_server_takes_is_scheduled_with_the_reason_and_tried_again_by_a_click()
    {
        var jane = await away.RegisterAsync("jane");
        var id = await away.WaitingJobAsync(jane.Email);
        var admin = await away.AdminAsync();
        await using var window = await SignedInAsync(away, "/hangfire/jobs/scheduled");
        var page = window.Page;

        // The reason stands on the job's own page.
        await page.GetByText("Verification mail to j***@example.com").First.ClickAsync();
        await Expect(page.GetByText("refused").First).ToBeVisibleAsync(Patient);

        // A click tries it again, and the API says the same.
        await page.GotoAsync("/hangfire/jobs/scheduled");
        await page.Locator(".js-jobs-list-select-all").ClickAsync();
        var before = NextAttemptOf(await JobAsync());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Enqueue now" }).ClickAsync();
        await ShopWithoutMailServer.UntilAsync(async () => NextAttemptOf(await JobAsync()) > before);

        var job = await JobAsync();
        job.Text("state").ShouldBe("pending");
        job.Text("lastError").ShouldContain("refused");
        window.Complaints.ShouldBeEmpty();

        async Task<JsonElement> JobAsync() => (await admin.GetAsync($"jobs/{id}")).Data;

        // None while it is being tried.
        static DateTimeOffset? NextAttemptOf(JsonElement job) =>
            job.GetProperty("nextAttemptAt") is { ValueKind: JsonValueKind.String } time ? time.GetDateTimeOffset() : null;
    }

    private async Task<Window> SignedInAsync(ShopApi shop, string path)
    {
        var admin = await shop.AdminAsync();
        var window = await chromium.OpenAsync(shop.Address);
        await window.Page.GotoAsync(path);
        await window.Page.GetByLabel("Username or e-mail address").FillAsync(admin.Username);
        await window.Page.GetByLabel("Password").FillAsync(Person.Password);
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in" }).ClickAsync();
        await Expect(window.Page.GetByText("ShopClean jobs").First).ToBeVisibleAsync(Patient);
        return window;
    }
}

/// <summary>A shop whose mail server is away, and that waits an hour before it tries again.</summary>
public sealed class ShopWithoutMailServer()
    : ShopApi(
        ("Mail:Provider", "Smtp"),
        ("Mail:From", "shop@example.com"),
        ("Mail:Smtp:Host", "127.0.0.1"),
        ("Mail:Smtp:Port", "1"),
        ("Mail:Smtp:Security", "None"),
        ("Jobs:RetryDelays", "3600")
    )
{
    /// <summary>The key of the job that mails an address, once an attempt has failed and it waits for the next one.</summary>
    public async Task<long> WaitingJobAsync(string email)
    {
        long id = 0;
        await UntilAsync(async () =>
        {
            await using var database = Database();
            id = database
                .OutboxMessages.Where(message => message.Recipient == email && message.LastError != null && message.NextAttemptAt != null)
                .Select(message => message.Id)
                .FirstOrDefault();
            return id > 0;
        });
        return id;
    }
}
