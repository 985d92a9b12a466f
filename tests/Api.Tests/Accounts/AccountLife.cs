using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

/// <summary>What somebody may do about an account, in any order.</summary>
public enum Step
{
    Register,
    Resend,
    Forget,
    OpenVerification,
    UseNewestReset,
    UseOldestReset,
    OrderNewAddress,
    ConfirmNewest,
    ConfirmOldest,
    ChangePassword,
    LogInWrongly,
    WaitTwoHours,
}

/// <summary>One account, the mail that its owner receives, and what ought to be true of it: each step is checked against that. At first there is none.</summary>
public sealed class AccountLife(ShopApi api, string name)
{
    private const string Verify = "Verify your e-mail address";
    private const string Reset = "Choose a new password";
    private const string Confirm = "Confirm your new e-mail address";

    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly List<string> addresses = [$"{name}@example.com"];
    private string address = $"{name}@example.com";
    private string password = Person.Password;
    private string? ordered;
    private bool isRegistered;
    private bool isVerified;
    private int passwords;

    /// <summary>Does a step, and checks that the account is as it ought to be.</summary>
    public async Task DoAsync(Step step)
    {
        await (
            step switch
            {
                Step.Register => RegisterAsync(),
                Step.Resend => OrderMailAsync("auth/resend-verification"),
                Step.Forget => OrderMailAsync("auth/forgot-password"),
                Step.OpenVerification => OpenVerificationAsync(),
                Step.UseNewestReset => UseResetAsync(newest: true),
                Step.UseOldestReset => UseResetAsync(newest: false),
                Step.OrderNewAddress => OrderNewAddressAsync(),
                Step.ConfirmNewest => ConfirmAsync(newest: true),
                Step.ConfirmOldest => ConfirmAsync(newest: false),
                Step.ChangePassword => ChangePasswordAsync(),
                Step.LogInWrongly => LogInWronglyAsync(),
                _ => WaitAsync(),
            }
        );
        await api.OutboxIsEmptyAsync();
        await LogInAsync();
    }

    /// <summary>Whatever happened: whoever receives the account's mail gets in.</summary>
    public async Task GetInByMailAsync()
    {
        if (!isRegistered)
        {
            await RegisterAsync();
        }

        await OrderMailAsync("auth/forgot-password");
        await api.OutboxIsEmptyAsync();
        var link = (await LinksAsync(Reset, address))[0];
        (await ResetAsync(link)).Expecting(HttpStatusCode.OK, "PASSWORD_RESET");
        (await LogInAsync())!.Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
    }

    private async Task RegisterAsync()
    {
        var answer = await api.Guest.PostAsync(
            "auth/register",
            new
            {
                username = api.New("somebody"),
                email = address,
                password = Person.Password,
                confirmPassword = Person.Password,
            }
        );
        if (isRegistered)
        {
            answer.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");
            return;
        }

        answer.Expecting(HttpStatusCode.Created, "USER_CREATED");
        isRegistered = true;
    }

    // Known and unknown addresses: the same words after the same statements.
    private async Task OrderMailAsync(string path)
    {
        var known = (await api.Guest.PostAsync(path, new { email = address })).Expecting(HttpStatusCode.OK);
        var unknown = (await api.Guest.PostAsync(path, new { email = $"{api.New("nobody")}@example.com" })).Expecting(HttpStatusCode.OK);
        (known.Code, known.Message).ShouldBe((unknown.Code, unknown.Message));
        api.Watch.StatementsOf(known).ShouldBe(api.Watch.StatementsOf(unknown));
    }

    private async Task OpenVerificationAsync()
    {
        foreach (var mail in (await api.Mailbox.MailsToAsync(address)).Where(mail => mail.Subject == Verify).Take(1))
        {
            var answer = await api.Guest.GetAsync(Mailbox.VerificationPathIn(mail));
            isVerified |= answer.Status == HttpStatusCode.OK;
        }
    }

    private async Task UseResetAsync(bool newest)
    {
        var links = (await Task.WhenAll(addresses.Select(one => LinksAsync(Reset, one)))).SelectMany(one => one).ToList();
        if (links.Count > 0)
        {
            await ResetAsync(newest ? links[0] : links[^1]);
        }
    }

    private async Task<Answer> ResetAsync(string link)
    {
        var chosen = NextPassword();
        var answer = await api.Guest.PostAsync(
            "auth/reset-password",
            new
            {
                email = Mailbox.ValueIn(link, "email"),
                token = Mailbox.ValueIn(link, "token"),
                newPassword = chosen,
                confirmPassword = chosen,
            }
        );
        if (WorkedOnce(link, answer))
        {
            (password, isVerified, ordered) = (chosen, true, null);
        }

        return answer;
    }

    private async Task OrderNewAddressAsync()
    {
        if (await LogInAsync() is not { Status: HttpStatusCode.OK } login)
        {
            return;
        }

        var next = $"{api.New("moved")}@example.com";
        addresses.Add(next);
        (await AsOwnerAsync(login, "auth/change-email", new { newEmail = next, password })).Expecting(HttpStatusCode.OK);
        ordered = next;
    }

    private async Task ConfirmAsync(bool newest)
    {
        var links = (await Task.WhenAll(addresses.Select(one => LinksAsync(Confirm, one)))).SelectMany(one => one).ToList();
        if (links.Count == 0)
        {
            return;
        }

        var link = newest ? links[^1] : links[0];
        var email = Mailbox.ValueIn(link, "email");
        var answer = await api.Guest.PostAsync("auth/confirm-email", new { token = Mailbox.ValueIn(link, "token"), email });
        if (WorkedOnce(link, answer))
        {
            email.ShouldBe(ordered, "only the address that was ordered last is the owner's for sure");
            (address, isVerified, ordered) = (email, true, null);
        }
    }

    private async Task ChangePasswordAsync()
    {
        if (await LogInAsync() is not { Status: HttpStatusCode.OK } login)
        {
            return;
        }

        var chosen = NextPassword();
        var body = new
        {
            currentPassword = password,
            newPassword = chosen,
            confirmPassword = chosen,
        };
        (await AsOwnerAsync(login, "auth/change-password", body)).Expecting(HttpStatusCode.OK);
        (password, ordered) = (chosen, null);
    }

    // Where there is no account, no right password would clear what the throttle counts.
    private async Task LogInWronglyAsync()
    {
        if (isRegistered)
        {
            (await LogInAsync("Wrong-password 1")).Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        }
    }

    private Task WaitAsync()
    {
        api.Clock.Skip(TimeSpan.FromHours(2));
        return Task.CompletedTask;
    }

    private async Task<Answer?> LogInAsync()
    {
        if (!isRegistered)
        {
            return null;
        }

        var answer = await LogInAsync(password);
        return isVerified
            ? answer.Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS")
            : answer.Expecting(HttpStatusCode.Unauthorized, "EMAIL_NOT_VERIFIED");
    }

    private Task<Answer> LogInAsync(string tried) => api.Guest.PostAsync("auth/login", new { identifier = address, password = tried });

    private Task<Answer> AsOwnerAsync(Answer login, string path, object body) =>
        api.Guest.PostAsync(path, body, request => request.Headers.Add("Authorization", $"Bearer {login.Data.Text("accessToken")}"));

    private bool WorkedOnce(string link, Answer answer)
    {
        if (answer.Status != HttpStatusCode.OK)
        {
            answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Text);
            answer.Code.ShouldBeOneOf("INVALID_TOKEN", "TOKEN_EXPIRED");
            return false;
        }

        used.Add(link).ShouldBeTrue("a link works once");
        return true;
    }

    private async Task<List<string>> LinksAsync(string subject, string to) =>
        [.. (await api.Mailbox.MailsToAsync(to)).Where(mail => mail.Subject == subject).Select(Mailbox.PagePathIn)];

    private string NextPassword() => $"Kayu-jati 7 lapis {++passwords}";
}
