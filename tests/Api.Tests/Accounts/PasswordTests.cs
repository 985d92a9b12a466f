using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class PasswordTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string New = "Kayu-jati 7 lapis";

    [Fact]
    public async Task Another_password_takes_effect_at_once_and_ends_every_session()
    {
        // Given
        var jane = await api.VerifiedAsync("jane");
        var elsewhere = await api.SignInAgainAsync(jane);
        // When
        var answer = await ChangeAsync(jane, Person.Password, New);
        // Then
        answer.Expecting(HttpStatusCode.OK, "PASSWORD_CHANGED");
        foreach (var session in new[] { jane, elsewhere })
        {
            (await session.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
            var refresh = await api.Guest.PostAsync("auth/refresh", new { refreshToken = session.RefreshToken });
            refresh.Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
        }

        (await LogInAsync(jane, Person.Password)).Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        await jane.LogsInAsync(New);
        (await api.Mailbox.MailToAsync(jane.Email)).Subject.ShouldBe("Your password was changed");
    }

    [Fact]
    public async Task A_login_with_the_old_password_that_is_under_way_does_not_survive_the_change()
    {
        for (var round = 0; round < 4; round++)
        {
            var jane = await api.VerifiedAsync("jane");

            var logins = Enumerable.Range(0, 4).Select(_ => LogInAsync(jane, Person.Password)).ToList();
            (await ChangeAsync(jane, Person.Password, New)).Expecting(HttpStatusCode.OK);

            foreach (var login in (await Task.WhenAll(logins)).Where(login => login.Status == HttpStatusCode.OK))
            {
                var me = await api.Guest.GetAsync(
                    "auth/me",
                    request => request.Headers.Add("Authorization", $"Bearer {login.Data.Text("accessToken")}")
                );
                me.Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
            }
        }
    }

    [Fact]
    public async Task Whoever_does_not_know_the_password_does_not_change_it()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await ChangeAsync(jane, "Wrong-password-7", $"x{jane.Username}X7!");

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        // The name is the local part of the address too, and each rule has its message.
        answer.FaultyFields.ShouldBe(["currentPassword", "newPassword", "newPassword"]);
        answer.Text.ShouldNotContain("Wrong-password-7");
        (await jane.GetAsync("auth/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_password_is_no_other_one()
    {
        var jane = await api.VerifiedAsync("jane");

        (await ChangeAsync(jane, Person.Password, Person.Password))
            .Expecting(HttpStatusCode.BadRequest)
            .FaultyFields.ShouldBe(["newPassword"]);
    }

    [Fact]
    public async Task Whoever_forgot_the_password_chooses_another_by_the_link_of_a_mail()
    {
        // Given
        var jane = await api.VerifiedAsync("jane");
        // When
        (await ForgetAsync(jane.Email.ToUpperInvariant())).Expecting(HttpStatusCode.OK, "PASSWORD_RESET_SENT");
        var link = await LinkToAsync(jane.Email);
        var answer = await ResetAsync(link, New);
        // Then
        answer.Expecting(HttpStatusCode.OK, "PASSWORD_RESET");
        answer.Text.ShouldNotContain("Token\"");
        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        (await LogInAsync(jane, Person.Password)).Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        await jane.LogsInAsync(New);
        (await ResetAsync(link, "Another-one 8")).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task Resetting_proves_the_address_too()
    {
        var jane = await api.RegisterAsync("jane");
        await ForgetAsync(jane.Email);
        await api.Mailbox.MailToAsync(jane.Email, number: 2);
        var reset = (await api.Mailbox.MailsToAsync(jane.Email)).Single(mail => mail.Subject == "Choose a new password");

        (await ResetAsync(Mailbox.PagePathIn(reset), New)).Expecting(HttpStatusCode.OK);

        (await jane.LogsInAsync(New)).Data.GetProperty("user").GetProperty("isVerified").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_who_use_one_link_at_once_one_succeeds()
    {
        var jane = await api.VerifiedAsync("jane");
        await ForgetAsync(jane.Email);
        var link = await LinkToAsync(jane.Email);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => ResetAsync(link, $"{New} {number}")));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Code == "INVALID_TOKEN");
    }

    [Fact]
    public async Task A_new_password_makes_other_links_void()
    {
        var jane = await api.VerifiedAsync("jane");
        await ForgetAsync(jane.Email);
        var link = await LinkToAsync(jane.Email);

        (await ChangeAsync(jane, Person.Password, New)).Expecting(HttpStatusCode.OK);

        (await ResetAsync(link, "Another-one 8")).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task A_link_is_no_good_for_another_address_and_a_faulty_password_does_not_use_it_up()
    {
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));
        await ForgetAsync(jane.Email);
        var link = await LinkToAsync(jane.Email);

        (await ResetAsync(link, New, email: john.Email)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
        (await ResetAsync(link, "short")).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        (await ResetAsync(link, $"{jane.Username}-X7")).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        (await ResetAsync(link, New)).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_that_waits_or_is_kept_opens_an_account()
    {
        var jane = await api.VerifiedAsync("jane");
        await ForgetAsync(jane.Email);
        var token = Mailbox.ValueIn(await LinkToAsync(jane.Email), "token");

        await using var database = api.Database();
        var cancellation = TestContext.Current.CancellationToken;
        var kept = await database.UserTokens.SingleAsync(one => one.UserId == jane.Id, cancellation);
        kept.Hash.ShouldNotContain(token);
        kept.Purpose.ShouldBe(UserTokenPurpose.ResetPassword);
        var waited = await database.OutboxMessages.SingleAsync(message => message.Recipient == jane.Email, cancellation);
        waited.Payload.ShouldNotContain(token);
    }

    [Fact]
    public async Task A_deactivated_account_gets_no_link_and_uses_none()
    {
        var jane = await api.VerifiedAsync("jane");
        await ForgetAsync(jane.Email);
        var link = await LinkToAsync(jane.Email);

        await api.ChangeUserAsync(jane, (user, now) => user.SetActive(false, ShopApi.Administration, now));

        (await ResetAsync(link, New)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task Forgetting_answers_the_same_after_the_same_work_for_known_unverified_and_unknown_addresses()
    {
        var (jane, unverified) = (await api.VerifiedAsync("jane"), await api.RegisterAsync("ursula"));
        var answers = new List<Answer>();
        foreach (var email in new[] { jane.Email, unverified.Email, "nobody@example.com" })
        {
            answers.Add((await ForgetAsync(email)).Expecting(HttpStatusCode.OK, "PASSWORD_RESET_SENT"));
        }

        answers.Select(answer => answer.Message).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        answers.Select(answer => string.Join('\n', api.Watch.StatementsOf(answer))).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mail_is_in_the_language_that_was_asked_for_else_in_that_of_the_profile()
    {
        var jane = await api.VerifiedAsync("jane");
        await jane.PutAsync("auth/profile", new { language = "id" });

        await ForgetAsync(jane.Email);
        (await api.Mailbox.MailToAsync(jane.Email)).Subject.ShouldBe("Pilih kata sandi baru");

        await api.Guest.PostAsync(
            "auth/forgot-password",
            new { email = jane.Email },
            request => request.Headers.Add("Accept-Language", "en")
        );
        (await api.Mailbox.MailToAsync(jane.Email, number: 2)).Subject.ShouldBe("Choose a new password");
    }

    [Fact]
    public async Task A_change_of_the_profile_meanwhile_does_not_stop_a_change_of_the_password_whatever_version_was_seen()
    {
        var jane = await api.VerifiedAsync("jane");
        var seen = (await jane.GetAsync("auth/profile")).ETag;
        var changes = Enumerable
            .Range(1, 4)
            .Select(number => jane.PutAsync("auth/profile", new { phoneNumber = $"+628111111111{number}" }))
            .ToList();

        var changed = await ChangeAsync(
            jane,
            Person.Password,
            "Another-Secret-1",
            request => request.Headers.TryAddWithoutValidation("If-Match", seen)
        );

        await Task.WhenAll(changes);
        changed.Expecting(HttpStatusCode.OK);
    }

    private Task<Answer> ForgetAsync(string email) => api.Guest.PostAsync("auth/forgot-password", new { email });

    private async Task<string> LinkToAsync(string email) => Mailbox.PagePathIn(await api.Mailbox.MailToAsync(email));

    private Task<Answer> ResetAsync(string link, string password, string? email = null) =>
        api.Guest.PostAsync(
            "auth/reset-password",
            new
            {
                email = email ?? Mailbox.ValueIn(link, "email"),
                token = Mailbox.ValueIn(link, "token"),
                newPassword = password,
                confirmPassword = password,
            }
        );

    private static Task<Answer> ChangeAsync(Person person, string current, string chosen, Action<HttpRequestMessage>? prepare = null) =>
        person.PostAsync(
            "auth/change-password",
            new
            {
                currentPassword = current,
                newPassword = chosen,
                confirmPassword = chosen,
            },
            prepare
        );

    private Task<Answer> LogInAsync(Person person, string password) =>
        api.Guest.PostAsync("auth/login", new { identifier = person.Username, password });
}

public sealed class ExpiredResetTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task A_link_is_good_for_an_hour()
    {
        var jane = await api.VerifiedAsync("jane");
        await api.Guest.PostAsync("auth/forgot-password", new { email = jane.Email });
        var link = Mailbox.PagePathIn(await api.Mailbox.MailToAsync(jane.Email));

        api.Clock.Skip(TimeSpan.FromHours(1));
        var answer = await api.Guest.PostAsync(
            "auth/reset-password",
            new
            {
                email = jane.Email,
                token = Mailbox.ValueIn(link, "token"),
                newPassword = "Kayu-jati 7 lapis",
                confirmPassword = "Kayu-jati 7 lapis",
            }
        );

        answer.Expecting(HttpStatusCode.BadRequest, "TOKEN_EXPIRED");
    }
}
