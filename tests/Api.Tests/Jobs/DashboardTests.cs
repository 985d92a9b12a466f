using System.Net;
using System.Text.RegularExpressions;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>Operators watch jobs in Hangfire's dashboard, and nobody else does.</summary>
public sealed partial class DashboardTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string SignIn = "/hangfire/sign-in";

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_leads_whoever_is_not_signed_in_to_the_sign_in_and_back()
    {
        var answer = await api.Guest.GetAsync("/hangfire/jobs/failed?from=20", AsPage());

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Header("Location").ShouldBe("/hangfire/sign-in?returnUrl=%2Fhangfire%2Fjobs%2Ffailed%3Ffrom%3D20");
        var page = await api.Guest.GetAsync(answer.Header("Location")!, AsPage());
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("value=\"/hangfire/jobs/failed?from=20\"");
        page.Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task A_script_that_is_not_signed_in_is_told_so() =>
        (await api.Guest.GetAsync("/hangfire/stats")).Expecting(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task A_buyer_is_turned_away_and_keeps_no_session()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await SignsInAsync(jane.Username);

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain("Background jobs are for administrators.");
        answer.Header("Set-Cookie").ShouldBeNull();
        (await jane.GetAsync("auth/sessions")).Data.GetArrayLength().ShouldBe(1);
        (await jane.GetAsync("/hangfire", AsPage())).Expecting(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_everywhere_else()
    {
        var admin = await api.AdminAsync();

        var answer = await SignsInAsync(admin.Username, "Wrong-password-1");

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Header("Set-Cookie").ShouldBeNull();
        answer.Text.ShouldContain("role=\"alert\"");
        answer.Text.ShouldNotContain("Wrong-password-1");
    }

    [Fact]
    public async Task An_administrator_signs_in_by_a_cookie_that_no_script_reads_and_no_other_site_sends()
    {
        var answer = await SignsInAsync((await api.AdminAsync()).Username, returnUrl: "/hangfire/recurring");

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Header("Location").ShouldBe("/hangfire/recurring");
        var cookie = answer.Header("Set-Cookie")!;
        cookie.ShouldContain("; path=/hangfire");
        cookie.ShouldContain("; samesite=strict");
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("max-age=900");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example/hangfire")]
    [InlineData("/hangfire//evil.example")]
    [InlineData("/hangfire\\evil.example")]
    [InlineData("/hangfire.evil.example")]
    [InlineData("/swagger")]
    public async Task A_sign_in_leads_nowhere_but_to_the_dashboard(string returnUrl) =>
        (await SignsInAsync((await api.AdminAsync()).Username, returnUrl: returnUrl)).Header("Location").ShouldBe("/hangfire");

    [Theory]
    [InlineData("/hangfire")]
    [InlineData("/hangfire/jobs/enqueued")]
    [InlineData("/hangfire/jobs/scheduled")]
    [InlineData("/hangfire/jobs/processing")]
    [InlineData("/hangfire/jobs/succeeded")]
    [InlineData("/hangfire/jobs/failed")]
    [InlineData("/hangfire/jobs/deleted")]
    [InlineData("/hangfire/retries")]
    [InlineData("/hangfire/recurring")]
    [InlineData("/hangfire/servers")]
    public async Task Each_page_is_shown_with_a_policy_and_without_the_databases_address(string path)
    {
        var operating = await OperatingAsync();

        var page = await api.Guest.GetAsync(path, operating);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Header("Content-Security-Policy")!.ShouldContain("script-src 'self'");
        page.Header("X-Frame-Options").ShouldBe("DENY");
        page.Text.ShouldNotContain("Host=");
        page.Text.ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task While_the_session_lives_the_token_is_issued_anew()
    {
        var operating = await OperatingAsync();

        (await api.Guest.GetAsync("/hangfire", operating)).Header("Set-Cookie")!.ShouldContain("max-age=900");
    }

    [Fact]
    public async Task An_ended_session_ends_the_dashboard_at_once()
    {
        var operating = await OperatingAsync();
        await using (var database = api.Database())
        {
            await database.Sessions.ExecuteDeleteAsync(Ended);
        }

        (await api.Guest.GetAsync("/hangfire", operating)).Status.ShouldBe(HttpStatusCode.Redirect);
        await (await api.AdminAsync()).LogsInAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var operating = await OperatingAsync();
        (await api.Guest.GetAsync("/hangfire/sign-out", operating)).Text.ShouldContain("<form method=\"post\">");

        var answer = await api.Guest.SendAsync(
            HttpMethod.Post,
            "/hangfire/sign-out",
            shape: request =>
            {
                operating(request);
                SameOrigin(request);
            }
        );

        answer.Header("Location").ShouldBe(SignIn);
        (await api.Guest.GetAsync("/hangfire", operating)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("X-Nothing", "said")]
    public async Task No_other_site_can_press_its_buttons(string header, string value)
    {
        var operating = await OperatingAsync();
        var job = await FailedAsync();

        var answer = await api.Guest.SendAsync(
            HttpMethod.Post,
            $"/hangfire/jobs/actions/requeue/{job.JobId}",
            shape: request =>
            {
                operating(request);
                request.Headers.Add(header, value);
            }
        );

        answer.Expecting(HttpStatusCode.Forbidden);
        (await ReadAsync(job.Id)).State.ShouldBe(OutboxState.Failed);
    }

    [Fact]
    public async Task What_is_done_in_the_dashboard_is_seen_in_the_api_and_audited()
    {
        var operating = await OperatingAsync();
        var (one, other) = (await FailedAsync(), await FailedAsync());
        var admin = await api.AdminAsync();

        await PressAsync($"/hangfire/jobs/actions/delete/{one.JobId}", operating);
        await PressAsync("/hangfire/jobs/failed/requeue", operating, other.JobId!);
        await PressAsync("/hangfire/recurring/trigger", operating, "clean-audit");

        (await admin.GetAsync($"jobs/{one.Id}")).Data.Text("state").ShouldBe("deleted");
        (await ReadAsync(other.Id)).State.ShouldNotBe(OutboxState.Failed);
        (await ActionsAsync(admin, $"entity=job&entityId={one.Id}")).ShouldBe(["jobDeleted"]);
        (await ActionsAsync(admin, $"entity=job&entityId={other.Id}")).ShouldBe(["jobRetried"]);
        (await ActionsAsync(admin, "action=jobTriggered")).ShouldBe(["jobTriggered"]);
    }

    [Fact]
    public async Task What_is_done_in_the_api_is_seen_in_the_dashboard()
    {
        var job = await FailedAsync();

        (await (await api.AdminAsync()).DeleteAsync($"jobs/{job.Id}")).Expecting(HttpStatusCode.OK);

        api.Jobs.GetConnection().GetJobData(job.JobId!).State.ShouldBe(DeletedState.StateName);
    }

    private static async Task<IReadOnlyList<string>> ActionsAsync(Person admin, string filter) =>
        [
            .. (await admin.GetAsync($"audit?{filter}"))
                .Expecting(HttpStatusCode.OK)
                .Data.EnumerateArray()
                .Select(entry => entry.Text("action")),
        ];

    private static Action<HttpRequestMessage> AsPage() => request => request.Headers.Add("Accept", "text/html");

    private static void SameOrigin(HttpRequestMessage request) => request.Headers.Add("Sec-Fetch-Site", "same-origin");

    private async Task PressAsync(string path, Action<HttpRequestMessage> operating, params string[] jobs) =>
        (
            await api.Guest.SendAsync(
                HttpMethod.Post,
                path,
                jobs.Length == 0 ? null : new FormUrlEncodedContent(jobs.Select(job => KeyValuePair.Create("jobs[]", job))),
                request =>
                {
                    operating(request);
                    SameOrigin(request);
                }
            )
        ).Expecting(HttpStatusCode.NoContent);

    private Task<Answer> SignsInAsync(string identifier, string password = Person.Password, string returnUrl = "/hangfire") =>
        api.Guest.SendAsync(
            HttpMethod.Post,
            SignIn,
            new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["identifier"] = identifier,
                    ["password"] = password,
                    ["returnUrl"] = returnUrl,
                }
            ),
            SameOrigin
        );

    // A browser in which an administrator has signed in.
    private async Task<Action<HttpRequestMessage>> OperatingAsync()
    {
        var answer = await SignsInAsync((await api.AdminAsync()).Username);
        var cookie = Cookie().Match(answer.Header("Set-Cookie")!).Value;
        return request =>
        {
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add("Accept", "text/html");
        };
    }

    // A message of a sort that nobody delivers, and whose job was given up.
    private async Task<OutboxMessage> FailedAsync()
    {
        await using var context = api.Database();
        var message = OutboxMessage.Enqueue("unknown-mail", "nobody@example.com", "{}", api.Clock.GetUtcNow(), TimeSpan.FromDays(1));
        context.Add(message);
        await context.SaveChangesAsync(Ended);
        await api.RelaysAsync();
        await context.Entry(message).ReloadAsync(Ended);
        api.JobClient.ChangeState(message.JobId!, new FailedState(new PermanentDeliveryException("no")), expectedState: null)
            .ShouldBeTrue();
        return message;
    }

    private async Task<OutboxMessage> ReadAsync(long id)
    {
        await using var context = api.Database();
        return await context.OutboxMessages.AsNoTracking().SingleAsync(message => message.Id == id, Ended);
    }

    [GeneratedRegex("^[^;]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cookie();
}
