using System.Globalization;
using Microsoft.Playwright;
using ShopClean.Api.Tests.OpenApi;
using ShopClean.Testing.Api;
using static Microsoft.Playwright.Assertions;

namespace ShopClean.Api.Tests.Browser;

/// <summary>The pages that people open, in a real browser: it loads them whole under their policies, and they do what they say.</summary>
public sealed class BrowserTests(ShopApi api, Chromium chromium) : IClassFixture<ShopApi>, IClassFixture<Chromium>
{
    private const string New = "Kayu-jati 7 lapis";

    [Fact]
    public async Task Swagger_lists_the_operations_and_tries_one_out()
    {
        await using var window = await chromium.OpenAsync(api.Address);
        var page = window.Page;

        await page.GotoAsync("/swagger");
        await Expect(page.Locator(".opblock").First).ToBeVisibleAsync(Patient);
        // One that belongs to two groups stands in both.
        (await page.Locator(".opblock").CountAsync()).ShouldBeGreaterThanOrEqualTo((await Document.OperationsAsync()).Count);

        var list = page.Locator(".opblock", new PageLocatorOptions { HasText = "/api/v1/categories/active" });
        await list.Locator("button").First.ClickAsync();
        await list.GetByText("Try it out").ClickAsync();
        await list.GetByText("Execute").First.ClickAsync();
        await Expect(list.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("200");

        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_captured_mail_is_found_opened_and_its_link_works()
    {
        var jane = await api.RegisterAsync("jane");
        await api.Mailbox.MailToAsync(jane.Email);
        await using var window = await chromium.OpenAsync(api.Address);
        var page = window.Page;

        await page.GotoAsync("/dev/mail");
        await page.GetByText(jane.Email).ClickAsync();

        await Expect(page.Locator("dd").Nth(1)).ToContainTextAsync(jane.Email);
        await Expect(page.FrameLocator("iframe").Locator("a").First).ToBeVisibleAsync();
        var verified = await page.RunAndWaitForPopupAsync(() => page.Locator("pre a").First.ClickAsync());
        await Expect(verified.Locator("body")).ToContainTextAsync("EMAIL_VERIFIED");
        window.Complaints.ShouldBeEmpty();
        await jane.LogsInAsync();
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_typing_and_clicking()
    {
        var jane = await api.VerifiedAsync("jane");
        await using var window = await chromium.OpenAsync(api.Address);
        var page = window.Page;

        await page.GotoAsync("/account/forgot-password");
        await page.GetByLabel("Your e-mail address").FillAsync(jane.Email);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("a mail is on its way")).ToBeVisibleAsync();

        await page.GotoAsync(Mailbox.PagePathIn(await api.Mailbox.MailToAsync(jane.Email)));
        await page.GetByLabel("New password", new PageGetByLabelOptions { Exact = true }).FillAsync(New);
        await page.GetByLabel("New password once more").FillAsync($"{New}, or not");
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await page.GetByLabel("New password", new PageGetByLabelOptions { Exact = true }).FillAsync(New);
        await page.GetByLabel("New password once more").FillAsync(New);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("Your password is changed")).ToBeVisibleAsync();

        await jane.LogsInAsync(New);
        // The second try was refused, which a browser notes as what it is.
        window.Complaints.ShouldHaveSingleItem().ShouldContain("400");
    }

    [Fact]
    public async Task A_new_address_is_confirmed_with_a_click()
    {
        var jane = await api.VerifiedAsync("jane");
        var address = string.Create(CultureInfo.InvariantCulture, $"{api.New("new")}@example.com");
        await jane.PostAsync("auth/change-email", new { newEmail = address, password = Person.Password });
        var link = Mailbox.PagePathIn(await api.Mailbox.MailToAsync(address));
        await using var window = await chromium.OpenAsync(api.Address);
        var page = window.Page;

        await page.GotoAsync(link);
        await Expect(page.GetByText(address)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("Your new address is in use")).ToBeVisibleAsync();

        (await jane.GetAsync("auth/me")).Data.Text("email").ShouldBe(address);
        window.Complaints.ShouldBeEmpty();
    }

    private static LocatorAssertionsToBeVisibleOptions Patient => new() { Timeout = 30_000 };
}
