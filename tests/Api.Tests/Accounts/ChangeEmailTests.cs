using System.Net;
using ShopClean.Api.Tests.Auditing;
using ShopClean.Application.Accounts.Throttling;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class ChangeEmailTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task An_account_moves_to_an_address_that_was_confirmed_from_there_and_the_old_one_hears_of_it()
    {
        // Given
        var jane = await api.VerifiedAsync("jane");
        var address = $"{api.New("new")}@example.com";
        // When it is ordered, the old address stays in use.
        (await OrderAsync(jane, address)).Expecting(HttpStatusCode.OK, "EMAIL_VERIFICATION_SENT");
        var mail = await api.Mailbox.MailToAsync(address);
        mail.Subject.ShouldBe("Confirm your new e-mail address");
        var announcement = await api.Mailbox.MailToAsync(jane.Email);
        announcement.Subject.ShouldBe("Your account is to use another e-mail address");
        announcement.Text.ShouldNotContain(address);
        (await jane.GetAsync("auth/me")).Data.Text("email").ShouldBe(jane.Email);
        // When it is confirmed, the new one is.
        (await ConfirmAsync(mail.Text)).Expecting(HttpStatusCode.OK, "EMAIL_VERIFIED");
        var me = (await jane.GetAsync("auth/me")).Data;
        me.Text("email").ShouldBe(address);
        me.GetProperty("isVerified").GetBoolean().ShouldBeTrue();
        (await LogInAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await LogInAsync(jane.Email)).Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        (await api.Mailbox.MailToAsync(jane.Email, number: 2)).Subject.ShouldBe("Your account uses another e-mail address now");
        (await ConfirmAsync(mail.Text)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task Whoever_does_not_know_the_password_moves_nothing()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.PostAsync("auth/change-email", new { newEmail = jane.Email, password = "Wrong-password-7" });

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["password", "newEmail"]);
    }

    [Fact]
    public async Task An_address_that_is_taken_gets_no_link_and_whoever_asked_does_not_learn_it()
    {
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));
        var free = $"{api.New("free")}@example.com";

        var forTaken = (await OrderAsync(jane, john.Email)).Expecting(HttpStatusCode.OK);
        var forFree = (await OrderAsync(jane, free)).Expecting(HttpStatusCode.OK);

        forTaken.Message.ShouldBe(forFree.Message);
        api.Watch.StatementsOf(forTaken).ShouldBe(api.Watch.StatementsOf(forFree));
        await api.Mailbox.MailToAsync(free);
        await api.OutboxIsEmptyAsync();
        (await api.Mailbox.MailsToAsync(john.Email)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_accounts_that_move_to_one_address_the_first_to_confirm_has_it()
    {
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));
        var address = $"{api.New("both")}@example.com";
        await OrderAsync(jane, address);
        await OrderAsync(john, address);
        await api.Mailbox.MailToAsync(address, number: 2);
        var mails = await api.Mailbox.MailsToAsync(address);

        (await ConfirmAsync(mails[0].Text)).Expecting(HttpStatusCode.OK);
        (await ConfirmAsync(mails[1].Text)).Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");

        await jane.LogsInAsync();
        await john.LogsInAsync();
    }

    [Fact]
    public async Task A_new_password_stops_a_change_that_somebody_else_ordered()
    {
        var jane = await api.VerifiedAsync("jane");
        var address = $"{api.New("thief")}@example.com";
        await OrderAsync(jane, address);
        var mail = await api.Mailbox.MailToAsync(address);

        var changed = await jane.PostAsync(
            "auth/change-password",
            new
            {
                currentPassword = Person.Password,
                newPassword = "Kayu-jati 7 lapis",
                confirmPassword = "Kayu-jati 7 lapis",
            }
        );

        changed.Expecting(HttpStatusCode.OK);
        (await ConfirmAsync(mail.Text)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task Only_the_address_that_was_ordered_last_is_moved_to()
    {
        var jane = await api.VerifiedAsync("jane");
        var (mistyped, meant) = ($"{api.New("typo")}@example.com", $"{api.New("meant")}@example.com");
        (await OrderAsync(jane, mistyped)).Expecting(HttpStatusCode.OK);
        var stranger = await api.Mailbox.MailToAsync(mistyped);
        (await OrderAsync(jane, meant)).Expecting(HttpStatusCode.OK);
        var own = await api.Mailbox.MailToAsync(meant);

        (await ConfirmAsync(stranger.Text)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
        (await ConfirmAsync(own.Text)).Expecting(HttpStatusCode.OK);
        (await ConfirmAsync(stranger.Text)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");

        (await jane.GetAsync("auth/me")).Data.Text("email").ShouldBe(meant);
    }

    [Fact]
    public async Task An_address_that_an_administrator_wrote_down_ends_a_move_that_was_ordered()
    {
        var (jane, admin) = (await api.VerifiedAsync("jane"), await api.AdminAsync());
        var (ordered, written) = ($"{api.New("ordered")}@example.com", $"{api.New("written")}@example.com");
        (await OrderAsync(jane, ordered)).Expecting(HttpStatusCode.OK);
        var mail = await api.Mailbox.MailToAsync(ordered);

        (await admin.PutAsync($"users/{jane.Id}", new { email = written })).Expecting(HttpStatusCode.OK);

        (await ConfirmAsync(mail.Text)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
        (await jane.GetAsync("auth/me")).Data.Text("email").ShouldBe(written);
    }

    [Fact]
    public async Task Whoever_guesses_the_password_in_a_borrowed_session_is_slowed_down_and_noted()
    {
        var jane = await api.VerifiedAsync("jane");
        using var stopped = api.Clock.Stop();
        var order = new { newEmail = $"{api.New("thief")}@example.com", password = "Wrong-password-7" };
        for (var count = 0; count < LoginThrottle.UndelayedFailures; count++)
        {
            (await jane.PostAsync("auth/change-email", order)).Expecting(HttpStatusCode.BadRequest).FaultyFields.ShouldBe(["password"]);
        }

        (await OrderAsync(jane, order.newEmail)).Expecting(HttpStatusCode.TooManyRequests, "RATE_LIMIT_EXCEEDED");
        (await api.Guest.PostAsync("auth/login", new { identifier = jane.Username, password = Person.Password })).Expecting(
            HttpStatusCode.TooManyRequests
        );

        var lines = (await api.AuditOfAsync(jane)).Where(line => line.Action == "passwordRefused").Select(line => line.Changes[0]);
        lines.ShouldBe(["reason: - -> INVALID_CREDENTIALS", "reason: - -> RATE_LIMIT_EXCEEDED"], ignoreOrder: true);
    }

    private static Task<Answer> OrderAsync(Person person, string address) =>
        person.PostAsync("auth/change-email", new { newEmail = address, password = Person.Password });

    private Task<Answer> ConfirmAsync(string mail)
    {
        var token = Mailbox.ValueIn(mail, "token");
        var email = Uri.UnescapeDataString(mail.Split("&email=")[1].Split(['\r', '\n'])[0]);
        return api.Guest.PostAsync("auth/confirm-email", new { token, email });
    }

    private Task<Answer> LogInAsync(string identifier) => api.Guest.PostAsync("auth/login", new { identifier, password = Person.Password });
}
