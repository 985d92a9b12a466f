using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Auditing;

public sealed class AccountAuditTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string NewPassword = "Kayu-jati 7 lapis";

    [Fact]
    public async Task A_registration_and_its_verification_are_noted_without_secrets_and_with_personal_data_masked()
    {
        var jane = await api.RegisterAsync("jane");
        (await api.VerifyAsync(jane)).Expecting(HttpStatusCode.OK);

        var lines = await api.AuditOfAsync(jane);

        lines.Select(line => line.Action).ShouldBe(["emailVerified", "create"]);
        lines[1].UserId.ShouldBeNull();
        lines[1].Changes.ShouldContain("email: - -> j***@example.com");
        lines[1].Changes.ShouldContain("username: - -> j***");
        lines[1].Changes.ShouldContain("role: - -> user");
        lines[0].Changes.Single().ShouldStartWith("emailVerifiedAt: - -> 20");
        AllText(lines).ShouldNotContain(jane.Username);
    }

    [Fact]
    public async Task A_login_is_noted_with_who_and_from_where()
    {
        var jane = await api.VerifiedAsync("jane");
        var answer = await api.Guest.PostAsync(
            "auth/login",
            new { identifier = jane.Username, password = Person.Password },
            request => request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0")
        );

        var line = (await api.AuditOfAsync(jane))[0];

        (line.Action, line.Entity, line.EntityId, line.UserId).ShouldBe(("login", "user", jane.Id, jane.Id));
        line.Json.GetProperty("user").Text("username").ShouldBe(jane.Username);
        line.TextOrNull("ipAddress").ShouldBe("127.0.0.1");
        line.TextOrNull("device").ShouldBe("Firefox on Linux");
        line.TextOrNull("userAgent")!.ShouldContain("Firefox/140.0");
        line.TextOrNull("traceId").ShouldBe(answer.Header("X-Correlation-Id"));
        line.Json.GetProperty("shopId").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Failed_logins_are_counted_by_account_and_reason_and_what_was_typed_is_not_kept()
    {
        var jane = await api.VerifiedAsync("jane");
        using var stopped = api.Clock.Stop();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await api.Guest.PostAsync("auth/login", new { identifier = jane.Username, password = "Wrong-typed-1" });
            // The first one is told at once, the others when the minute is over.
            await api.WritesRefusedAttemptsAsync();
        }

        var atOnce = (await api.AuditOfAsync(jane)).Where(line => line.Action == "loginFailed").ToList();
        api.Clock.Skip(TimeSpan.FromMinutes(1));
        var later = (await api.AuditOfAsync(jane)).Where(line => line.Action == "loginFailed").ToList();

        atOnce.Single().Changes.ShouldBe(["reason: - -> INVALID_CREDENTIALS", "attempts: - -> 1"]);
        atOnce.Single().UserId.ShouldBeNull();
        later.Count.ShouldBe(2);
        later[0].Changes.ShouldBe(["reason: - -> INVALID_CREDENTIALS", "attempts: - -> 4"]);
        AllText(later).ShouldNotContain("Wrong-typed-1");
    }

    [Fact]
    public async Task A_login_under_a_name_that_nobody_has_is_noted_without_that_name()
    {
        await api.Guest.PostAsync("auth/login", new { identifier = "typed-a-password-here", password = "Wrong-typed-1" });
        await api.WritesRefusedAttemptsAsync();
        api.Clock.Skip(TimeSpan.FromMinutes(1));
        await api.WritesRefusedAttemptsAsync();

        var lines = (await api.AuditAsync("action=loginFailed")).Where(line => line.EntityId is null).ToList();

        lines.ShouldNotBeEmpty();
        AllText(lines).ShouldNotContain("typed");
    }

    [Fact]
    public async Task Logins_that_fail_for_the_state_of_the_account_say_so()
    {
        var unverified = await api.RegisterAsync("jane");
        var closed = await api.VerifiedAsync("jane");
        await api.ChangeUserAsync(closed, (user, now) => user.SetActive(isActive: false, ShopApi.Administration, now));

        foreach (var person in new[] { unverified, closed })
        {
            await api.Guest.PostAsync("auth/login", new { identifier = person.Username, password = Person.Password });
        }

        (await api.AuditOfAsync(unverified))[0].Changes[0].ShouldBe("reason: - -> EMAIL_NOT_VERIFIED");
        (await api.AuditOfAsync(closed))[0].Changes[0].ShouldBe("reason: - -> ACCOUNT_DISABLED");
    }

    [Fact]
    public async Task Ends_of_sessions_are_noted_with_their_reason()
    {
        var jane = await api.VerifiedAsync("jane");
        var (second, third) = (await api.SignInAgainAsync(jane), await api.SignInAgainAsync(jane));
        (await second.PostAsync("auth/logout")).Expecting(HttpStatusCode.OK);
        var sessions = (await third.GetAsync("auth/sessions")).Data.EnumerateArray().ToList();
        var other = sessions.Single(session => !session.GetProperty("isCurrent").GetBoolean()).GetProperty("id").GetInt64();
        (await third.DeleteAsync($"auth/sessions/{other}")).Expecting(HttpStatusCode.OK);
        (await third.PostAsync("auth/logout-all")).Expecting(HttpStatusCode.OK);

        var lines = await api.AuditOfAsync(jane);

        lines
            .Select(line => $"{line.Action} {string.Join(' ', line.Changes)}".Trim())
            .ShouldBe([
                "sessionsEnded reason: - -> logoutEverywhere",
                "sessionsEnded reason: - -> revoked",
                "logout",
                "login",
                "login",
                "login",
            ]);
        lines.ShouldAllBe(line => line.UserId == jane.Id);
    }

    [Fact]
    public async Task A_refresh_token_that_comes_back_is_noted_once_and_later_ones_are_counted()
    {
        var jane = await api.VerifiedAsync("jane");
        var stolen = jane.RefreshToken;
        using var stopped = api.Clock.Stop();
        (await api.Guest.PostAsync("auth/refresh", new { refreshToken = stolen })).Expecting(HttpStatusCode.OK);
        api.Clock.Skip(TimeSpan.FromMinutes(2));
        for (var time = 0; time < 3; time++)
        {
            (await api.Guest.PostAsync("auth/refresh", new { refreshToken = stolen })).Expecting(HttpStatusCode.Unauthorized);
            await api.WritesRefusedAttemptsAsync();
        }

        api.Clock.Skip(TimeSpan.FromMinutes(1));
        var lines = await api.AuditOfAsync(jane);

        lines.Select(line => line.Action).ShouldBe(["refreshRefused", "refreshRefused", "tokenReuse", "login"], ignoreOrder: true);
        lines.Where(line => line.Action == "refreshRefused").ShouldAllBe(line => line.Changes[1] == "attempts: - -> 1");
        lines.Single(line => line.Action == "tokenReuse").UserId.ShouldBeNull();
        AllText(lines).ShouldNotContain(stolen!);
    }

    [Fact]
    public async Task A_changed_password_is_noted_and_never_shown()
    {
        var jane = await api.VerifiedAsync("jane");
        var answer = await jane.PostAsync(
            "auth/change-password",
            new
            {
                currentPassword = Person.Password,
                newPassword = NewPassword,
                confirmPassword = NewPassword,
            }
        );
        answer.Expecting(HttpStatusCode.OK);

        var lines = await api.AuditOfAsync(jane);

        lines.Select(line => line.Action).ShouldBe(["passwordChanged", "sessionsEnded", "login"], ignoreOrder: true);
        lines.Single(line => line.Action == "passwordChanged").Changes.ShouldBe(["password: - -> ***"]);
        lines.Single(line => line.Action == "sessionsEnded").Changes.ShouldBe(["reason: - -> passwordChange"]);
        AllText(lines).ShouldNotContain(NewPassword);
    }

    [Fact]
    public async Task A_password_that_was_reset_by_mail_is_noted_as_nobodys_doing()
    {
        var jane = await api.VerifiedAsync("jane");
        await api.Guest.PostAsync("auth/forgot-password", new { email = jane.Email });
        var mail = await api.Mailbox.MailToAsync(jane.Email);
        var token = Mailbox.ValueIn(mail.Text, "token");
        var answer = await api.Guest.PostAsync(
            "auth/reset-password",
            new
            {
                email = jane.Email,
                token,
                newPassword = NewPassword,
                confirmPassword = NewPassword,
            }
        );
        answer.Expecting(HttpStatusCode.OK);

        var lines = (await api.AuditOfAsync(jane)).Where(line => line.Action != "login").ToList();

        lines.Select(line => line.Action).ShouldBe(["passwordChanged", "sessionsEnded", "passwordResetSent"], ignoreOrder: true);
        lines.Single(line => line.Action == "passwordResetSent").TextOrNull("ipAddress").ShouldBe("127.0.0.1");
        lines.Single(line => line.Action == "sessionsEnded").Changes.ShouldBe(["reason: - -> passwordReset"]);
        lines.ShouldAllBe(line => line.UserId == null);
        AllText(lines).ShouldNotContain(token);
    }

    [Fact]
    public async Task A_changed_profile_is_noted_field_by_field_and_an_unchanged_one_is_not()
    {
        var jane = await api.VerifiedAsync("jane");
        (await jane.PutAsync("auth/profile", new { phoneNumber = "+6281234567890", language = "id" })).Expecting(HttpStatusCode.OK);
        (await jane.PutAsync("auth/profile", new { language = "id" })).Expecting(HttpStatusCode.OK);

        var line = (await api.AuditOfAsync(jane)).Single(one => one.Action == "update");

        line.Changes.ShouldBe(["phoneNumber: - -> +62***90", "language: en -> id"], ignoreOrder: true);
        line.UserId.ShouldBe(jane.Id);
    }

    [Fact]
    public async Task A_save_that_the_database_refuses_leaves_nothing()
    {
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));

        (await jane.PutAsync("auth/profile", new { username = john.Username })).Expecting(HttpStatusCode.Conflict);

        (await api.AuditOfAsync(jane)).Select(line => line.Action).ShouldBe(["login"]);
    }

    [Fact]
    public async Task A_hostile_user_agent_is_kept_as_harmless_text_of_bounded_length()
    {
        var jane = await api.VerifiedAsync("jane");
        const string Hostile = "<script>alert(1)</script>'; DROP TABLE audit_entries;--\t";
        (
            await api.Guest.PostAsync(
                "auth/login",
                new { identifier = jane.Username, password = Person.Password },
                request => request.Headers.TryAddWithoutValidation("User-Agent", Hostile + new string('x', 5000))
            )
        ).Expecting(HttpStatusCode.OK);

        var line = (await api.AuditOfAsync(jane))[0];

        line.TextOrNull("userAgent")!.Length.ShouldBe(201);
        line.TextOrNull("userAgent").ShouldStartWith("<script>alert(1)</script>'; DROP TABLE audit_entries;-- xxx");
        line.TextOrNull("device").ShouldBe("Unknown device");
    }

    [Fact]
    public async Task Whoever_is_asked_about_can_be_found_by_every_filter()
    {
        var jane = await api.VerifiedAsync("jane");

        foreach (
            var query in new[]
            {
                $"user.id={jane.Id}",
                $"user.username={jane.Username}",
                $"search={jane.Username}",
                $"entity=user&entityId={jane.Id}&action[in]=login,logout",
                $"user.id={jane.Id}&ipAddress=127.0.0.1&createdAt[gte]=2020-01-01T00:00:00Z&sortBy=createdAt&sortOrder=ASC",
            }
        )
        {
            var line = (await api.AuditAsync(query)).ShouldHaveSingleItem(query);
            (line.Action, line.EntityId).ShouldBe(("login", jane.Id));
        }

        (await (await api.AdminAsync()).GetAsync("audit?action=baked")).Expecting(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_audit_is_paged_by_cursor_and_shows_only_the_fields_that_were_asked_for()
    {
        var jane = await api.VerifiedAsync("jane");
        await api.SignInAgainAsync(jane);
        var admin = await api.AdminAsync();
        var path = $"audit?user.id={jane.Id}&limit=1&fields=id,action,changes";

        var first = (await admin.GetAsync(path)).Expecting(HttpStatusCode.OK);
        var cursor = first.Body.GetProperty("meta").GetProperty("pagination").Text("nextCursor");
        var second = (await admin.GetAsync($"{path}&cursor={cursor}")).Expecting(HttpStatusCode.OK);

        first.Data[0].Names().ShouldBe(["id", "action", "changes"]);
        second.Data[0].GetProperty("id").GetInt64().ShouldBeLessThan(first.Data[0].GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task An_account_that_moves_to_another_address_is_noted_with_both_addresses_masked()
    {
        var jane = await api.VerifiedAsync("jane");
        var address = $"{api.New("moved")}@example.net";
        (await jane.PostAsync("auth/change-email", new { newEmail = address, password = Person.Password })).Expecting(HttpStatusCode.OK);
        var token = Mailbox.ValueIn((await api.Mailbox.MailToAsync(address)).Text, "token");
        (await api.Guest.PostAsync("auth/confirm-email", new { token, email = address })).Expecting(HttpStatusCode.OK);

        var line = (await api.AuditOfAsync(jane)).Single(one => one.Action == "emailChanged");

        line.Changes[0].ShouldBe("email: j***@example.com -> m***@example.net");
        var order = (await api.AuditOfAsync(jane)).Single(one => one.Action == "emailChangeOrdered");
        (order.UserId, order.Changes.Single()).ShouldBe((jane.Id, "pendingEmail: - -> m***@example.net"));
    }

    [Fact]
    public async Task A_wrong_current_password_is_noted()
    {
        var jane = await api.VerifiedAsync("jane");
        var change = new
        {
            currentPassword = "Wrong-typed-1",
            newPassword = NewPassword,
            confirmPassword = NewPassword,
        };

        (await jane.PostAsync("auth/change-password", change)).Expecting(HttpStatusCode.BadRequest);

        var line = (await api.AuditOfAsync(jane)).Single(one => one.Action == "passwordRefused");
        line.Changes.ShouldBe(["reason: - -> INVALID_CREDENTIALS", "attempts: - -> 1"]);
    }

    [Fact]
    public async Task A_login_that_has_to_wait_is_noted_without_saying_whose_name_it_was()
    {
        using var stopped = api.Clock.Stop();
        var login = new { identifier = api.New("nobody"), password = "Wrong-typed-1" };
        Answer answer;
        do
        {
            answer = await api.Guest.PostAsync("auth/login", login);
        } while (answer.Status == HttpStatusCode.Unauthorized);

        answer.Expecting(HttpStatusCode.TooManyRequests);
        await api.WritesRefusedAttemptsAsync();
        var lines = (await api.AuditAsync("action=loginFailed")).Where(line => line.Changes[0] == "reason: - -> RATE_LIMIT_EXCEEDED");
        lines.ShouldHaveSingleItem().EntityId.ShouldBeNull();
    }

    private static string AllText(IEnumerable<AuditLine> lines) =>
        string.Join('\n', lines.Select(line => line.Json.GetProperty("changes").GetRawText() + line.TextOrNull("userAgent")));
}
