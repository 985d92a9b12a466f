using System.Net;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Mail;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class MailLimitTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string Reset = "Choose a new password";
    private const string Verify = "Verify your e-mail address";
    private const string NewPassword = "Kayu-jati 7 lapis";

    [Fact]
    public async Task However_often_somebody_asks_an_account_is_sent_no_more_links_than_are_of_use()
    {
        var jane = await api.RegisterAsync("jane");

        await AskAsync(jane, times: 12, "auth/forgot-password", "auth/resend-verification");

        (await CountAsync(jane, Reset)).ShouldBe(UserToken.MaxSent);
        (await CountAsync(jane, Verify)).ShouldBe(UserToken.MaxSent);
    }

    [Fact]
    public async Task Whoever_gets_no_more_links_gets_in_by_those_that_came()
    {
        var jane = await api.RegisterAsync("jane");
        await AskAsync(jane, times: UserToken.MaxSent + 1, "auth/forgot-password");
        var first = (await api.Mailbox.MailsToAsync(jane.Email)).Last(mail => mail.Subject == Reset);

        await ResetAsync(jane, first);

        await jane.LogsInAsync(NewPassword);
        // The new password made the others void, so that they do not count any more.
        await AskAsync(jane, times: 1, "auth/forgot-password");
        (await CountAsync(jane, Reset)).ShouldBe(UserToken.MaxSent + 1);
    }

    [Fact]
    public async Task A_quarter_of_an_hour_later_there_are_links_again()
    {
        var jane = await api.VerifiedAsync("jane");
        await AskAsync(jane, times: UserToken.MaxSent + 1, "auth/forgot-password");

        api.Clock.Skip(UserToken.SentWithin);
        await AskAsync(jane, times: 1, "auth/forgot-password");

        (await CountAsync(jane, Reset)).ShouldBe(UserToken.MaxSent + 1);
    }

    private async Task AskAsync(Person person, int times, params string[] paths)
    {
        var asked = Enumerable
            .Repeat(paths, times)
            .SelectMany(each => each)
            .Select(path => api.Guest.PostAsync(path, new { email = person.Email }));
        (await Task.WhenAll(asked)).ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        await api.OutboxIsEmptyAsync();
    }

    private async Task<int> CountAsync(Person person, string subject) =>
        (await api.Mailbox.MailsToAsync(person.Email)).Count(mail => mail.Subject == subject);

    private async Task ResetAsync(Person person, CapturedMail mail)
    {
        var reset = new
        {
            email = person.Email,
            token = Mailbox.ValueIn(mail.Text, "token"),
            newPassword = NewPassword,
            confirmPassword = NewPassword,
        };
        (await api.Guest.PostAsync("auth/reset-password", reset)).Expecting(HttpStatusCode.OK);
    }
}
