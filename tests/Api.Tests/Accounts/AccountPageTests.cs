using System.Net;
using System.Text.RegularExpressions;
using ShopClean.Domain.Accounts;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

/// <summary>The pages that links in mails lead to, used as a browser without scripts would.</summary>
public sealed partial class AccountPageTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string New = "Kayu-jati 7 lapis";

    [Fact]
    public async Task Whoever_forgot_the_password_gets_in_again_by_the_pages_alone()
    {
        // Given
        var jane = await api.VerifiedAsync("jane");
        // When
        (await SubmitAsync("/account/forgot-password", ("email", jane.Email))).Text.ShouldContain("a mail is on its way");
        var link = Mailbox.PagePathIn(await api.Mailbox.MailToAsync(jane.Email));
        var page = await OpenAsync(link);
        var weak = await SubmitAsync(link, [.. HiddenIn(page), ("newPassword", "password"), ("confirmPassword", "password")]);
        var strong = await SubmitAsync(link, [.. HiddenIn(weak), ("newPassword", New), ("confirmPassword", New)]);
        // Then
        weak.Status.ShouldBe(HttpStatusCode.BadRequest);
        weak.Text.ShouldContain("<li>Password must have a digit</li>");
        strong.Status.ShouldBe(HttpStatusCode.OK);
        strong.Text.ShouldContain("Your password is changed.");
        await jane.LogsInAsync(New);
        (await SubmitAsync(link, [.. HiddenIn(page), ("newPassword", New), ("confirmPassword", New)])).Text.ShouldContain(
            "This link is not valid or was used already."
        );
    }

    [Fact]
    public async Task A_new_address_is_confirmed_by_pressing_a_button_and_not_by_opening_the_page()
    {
        var jane = await api.VerifiedAsync("jane");
        var address = $"{api.New("new+")}@example.com";
        await jane.PostAsync("auth/change-email", new { newEmail = address, password = Person.Password });
        var link = Mailbox.PagePathIn(await api.Mailbox.MailToAsync(address));

        var page = await OpenAsync(link);
        page.Text.ShouldContain($"<b>{address}</b>");
        (await jane.GetAsync("auth/me")).Data.Text("email").ShouldBe(jane.Email);

        (await SubmitAsync(link, [.. HiddenIn(page)])).Status.ShouldBe(HttpStatusCode.OK);
        (await jane.GetAsync("auth/me")).Data.Text("email").ShouldBe(address);
    }

    [Theory]
    [InlineData("/account/forgot-password")]
    [InlineData("/account/reset-password?token=t&email=e")]
    [InlineData("/account/confirm-email?token=t&email=e")]
    public async Task A_page_gives_nothing_away_and_lets_nothing_in(string path)
    {
        var page = await OpenAsync(path);

        page.Header("Content-Security-Policy")!.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        page.Header("Content-Security-Policy")!.ShouldEndWith("form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        page.Header("Referrer-Policy").ShouldBe("no-referrer");
        page.Header("X-Content-Type-Options").ShouldBe("nosniff");
        page.Header("Cache-Control").ShouldBe("no-store");
        page.Text.ShouldNotContain("<script");
        var style = Style().Match(page.Text).Groups["style"].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        page.Header("Content-Security-Policy")!.ShouldContain($"'sha256-{hash}'");
    }

    [Fact]
    public async Task What_a_link_brings_along_is_shown_and_never_run()
    {
        var page = await OpenAsync("/account/reset-password?token=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&email=%3Cb%3E");

        page.Text.ShouldNotContain("<script");
        page.Text.ShouldContain("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"");
    }

    [Fact]
    public async Task The_pages_speak_Indonesian_too()
    {
        var page = await api.Guest.GetAsync(
            "/account/forgot-password",
            request => request.Headers.Add("Accept-Language", "id-ID,id;q=0.9")
        );

        page.Text.ShouldContain("<html lang=\"id\">");
        page.Text.ShouldContain("Lupa kata sandi?");
    }

    [Theory]
    [InlineData("forgot-password", "email=", "Alamat email wajib diisi")]
    [InlineData("forgot-password", "email=nowhere", "Alamat email harus berbentuk seperti nama@example.com")]
    [InlineData("confirm-email", "email=&token=", "Alamat email wajib diisi", "Tautan ini tidak lengkap: bukalah dari email sekali lagi")]
    [InlineData(
        "confirm-email",
        "email=a@example.com&token=none",
        "Tautan ini tidak berlaku atau sudah digunakan. Silakan minta yang baru."
    )]
    [InlineData(
        "reset-password",
        "email=a@example.com&token=none&newPassword=&confirmPassword=",
        "Kata sandi wajib diisi",
        "Kata sandi wajib diisi sekali lagi"
    )]
    [InlineData(
        "reset-password",
        "email=janedoe@example.com&token=none&newPassword=janedoe&confirmPassword=other",
        "Kata sandi sedikitnya 8 karakter",
        "Kata sandi harus memuat huruf besar",
        "Kata sandi harus memuat angka",
        "Kata sandi harus memuat karakter selain huruf dan angka",
        "Kata sandi tidak boleh memuat alamat email Anda atau bagian sebelum tanda @",
        "Kedua kata sandi tidak sama"
    )]
    [InlineData(
        "reset-password",
        "email=a@example.com&token=none&newPassword=PASSWORD123!&confirmPassword=PASSWORD123!",
        "Kata sandi harus memuat huruf kecil",
        "Kata sandi ini termasuk yang paling umum, atau mirip: pilih yang tidak dapat ditebak siapa pun"
    )]
    public Task What_is_wrong_is_told_in_Indonesian_too(string page, string form, params string[] faults) => TellsAsync(page, form, faults);

    [Fact]
    public async Task What_is_too_long_is_told_in_Indonesian_too()
    {
        var password = $"Kayu-jati-7{new string('x', UserLimits.MaxPassword)}";

        await TellsAsync(
            "forgot-password",
            $"email={new string('a', UserLimits.MaxEmail)}@example.com",
            $"Alamat email paling banyak {UserLimits.MaxEmail} karakter"
        );
        await TellsAsync(
            "reset-password",
            $"email=a@example.com&token=none&newPassword={password}&confirmPassword={password}",
            $"Kata sandi paling banyak {UserLimits.MaxPassword} karakter"
        );
    }

    private async Task TellsAsync(string page, string form, params string[] faults)
    {
        using var body = new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");

        var answer = await api.Guest.SendAsync(HttpMethod.Post, $"/account/{page}", body, Indonesian);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        var told = Fault().Matches(answer.Text).Select(one => WebUtility.HtmlDecode(one.Groups["fault"].Value));
        told.ShouldBe(faults, ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_no_form_is_refused_in_the_shape_of_every_failure()
    {
        var answer = await api.Guest.PostAsync("/account/reset-password", new { token = "t" });

        answer.Expecting(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    private static void Indonesian(HttpRequestMessage request) => request.Headers.Add("Accept-Language", "id-ID,id;q=0.9");

    [GeneratedRegex("<li>(?<fault>[^<]*)</li>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fault();

    private async Task<Answer> OpenAsync(string path)
    {
        var page = await api.Guest.GetAsync(path, request => request.Headers.Add("Accept", "text/html"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        return page;
    }

    private Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields) =>
        api.Guest.SendAsync(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        );

    private static IEnumerable<(string Name, string Value)> HiddenIn(Answer page) =>
        Hidden().Matches(page.Text).Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[a-z]+)\" value=\"(?<value>[^\"]*)\">",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex("<style>(?<style>[^<]*)</style>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Style();
}
