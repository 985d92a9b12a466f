using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class VerifyEmailTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task Whoever_registers_gets_a_mail_whose_link_verifies_the_address()
    {
        var jane = await api.RegisterAsync("jane");

        var answer = await api.VerifyAsync(jane);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Code.ShouldBe("EMAIL_VERIFIED");
        answer.Message.ShouldBe("Email verified successfully! You can now log in to your account.");
        answer.Data.GetProperty("alreadyVerified").GetBoolean().ShouldBeFalse();
        var user = answer.Data.GetProperty("user");
        user.Text("username").ShouldBe(jane.Username);
        user.GetProperty("isVerified").GetBoolean().ShouldBeTrue();
        user.Text("emailVerifiedAt").ShouldEndWith("Z");
        (await jane.LogsInAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_link_never_logs_anybody_in()
    {
        var answer = await api.VerifyAsync(await api.RegisterAsync("jane"));

        answer.Text.ShouldNotContain("Token\"");
        answer.Header("Set-Cookie").ShouldBeNull();
    }

    [Fact]
    public async Task A_link_that_is_opened_again_says_that_the_address_is_verified_already()
    {
        var jane = await api.RegisterAsync("jane");
        await api.VerifyAsync(jane);

        var again = await api.VerifyAsync(jane);

        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Data.GetProperty("alreadyVerified").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_however_old_tells_nothing_of_its_user_but_what_the_contract_shows()
    {
        var jane = await api.RegisterAsync("jane");
        await api.VerifyAsync(jane);
        await jane.LogsInAsync();

        var user = (await api.VerifyAsync(jane)).Data.GetProperty("user");

        user.Names().ShouldBe(["id", "username", "email", "isVerified", "emailVerifiedAt"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_values_of_the_link_verify_in_a_body_too()
    {
        var jane = await api.RegisterAsync("jane");
        var token = TokenIn(Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(jane.Email)));

        var answer = await api.Guest.PostAsync("auth/verify-email", new { token, email = jane.Email.ToUpperInvariant() });

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Data.GetProperty("alreadyVerified").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Looking_at_a_link_uses_nothing_up()
    {
        var jane = await api.RegisterAsync("jane");
        var link = Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(jane.Email));

        var peek = await api.Guest.SendAsync(HttpMethod.Head, link);

        peek.Status.ShouldBe(HttpStatusCode.OK);
        peek.Text.ShouldBeEmpty();
        (await api.VerifyAsync(jane)).Data.GetProperty("alreadyVerified").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Two_who_open_the_link_at_once_both_find_the_address_verified()
    {
        var jane = await api.RegisterAsync("jane");
        var link = Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(jane.Email));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Guest.GetAsync(link)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_that_is_none_of_ours_is_refused()
    {
        var jane = await api.RegisterAsync("jane");

        var answer = await api.Guest.GetAsync($"auth/verify-email?token=abc123xyz789&email={jane.Email}");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe("INVALID_TOKEN");
        answer.Message.ShouldBe("Invalid verification token");
    }

    [Fact]
    public async Task A_token_is_no_good_for_another_address()
    {
        var (jane, john) = (await api.RegisterAsync("jane"), await api.RegisterAsync("john"));
        var token = TokenIn(Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(jane.Email)));

        var answer = await api.Guest.GetAsync($"auth/verify-email?token={token}&email={john.Email}");

        answer.Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task A_link_without_its_values_is_a_validation_error()
    {
        var answer = await api.Guest.GetAsync("auth/verify-email");

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["token", "email"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_new_mail_can_be_ordered_and_both_links_are_good()
    {
        var jane = await api.RegisterAsync("jane");
        var first = Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(jane.Email));

        var answer = await api.Guest.PostAsync("auth/resend-verification", new { email = jane.Email });

        answer.Expecting(HttpStatusCode.OK, "EMAIL_VERIFICATION_SENT");
        var second = Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(jane.Email, number: 2));
        second.ShouldNotBe(first);
        (await api.Guest.GetAsync(first)).Status.ShouldBe(HttpStatusCode.OK);
        (await api.Guest.GetAsync(second)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ordering_a_new_mail_answers_the_same_for_known_verified_and_unknown_addresses()
    {
        var (jane, verified) = (await api.RegisterAsync("jane"), await api.VerifiedAsync("vera"));
        string[] addresses = [jane.Email, verified.Email, "nobody@example.com"];

        var answers = new List<Answer>();
        foreach (var email in addresses)
        {
            answers.Add(await api.Guest.PostAsync("auth/resend-verification", new { email }));
        }

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Message).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        answers.ShouldAllBe(answer => answer.Code == "EMAIL_VERIFICATION_SENT");
        answers
            .Select(answer => api.Watch.StatementsOf(answer).Count)
            .Distinct()
            .Count()
            .ShouldBe(1, "the work, and so the time, must not depend on the address");
    }

    private static string TokenIn(string link) => link.Split("token=")[1].Split('&')[0];
}

public sealed class ExpiredVerificationTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task A_link_is_good_for_a_day()
    {
        // Given
        var jane = await api.RegisterAsync("jane");
        var link = Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(jane.Email));
        // When
        api.Clock.Skip(TimeSpan.FromHours(24));
        var answer = await api.Guest.GetAsync(link);
        // Then
        answer.Expecting(HttpStatusCode.BadRequest, "TOKEN_EXPIRED");
        answer.Message.ShouldBe("Verification link has expired. Please request a new verification email.");
        // A new one is good.
        await api.Guest.PostAsync("auth/resend-verification", new { email = jane.Email });
        await api.Mailbox.MailToAsync(jane.Email, number: 2);
        (await api.VerifyAsync(jane)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
