using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Notifications;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>Operators watch the jobs, repeat what failed and delete what is not needed.</summary>
public sealed class JobsTests(ShopApi api) : IClassFixture<ShopApi>
{
    // The job engine knows nothing of it: these messages are written as they would be after its jobs.
    private const string ForgottenJob = "0";
    private const string Payload = """{"order":"the-order"}""";

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_counts_tell_how_many_jobs_are_in_each_state_whatever_the_filter()
    {
        var admin = await api.AdminAsync();
        var before = Counts(await admin.GetAsync("jobs"));
        await AddAsync(Pending(), Processing(), Processing(), Succeeded(), Failed(), Failed(), Failed(), Deleted());

        var answer = await admin.GetAsync("jobs?state=processing");

        Counts(answer).ShouldBe([before[0] + 1, before[1] + 2, before[2] + 1, before[3] + 3, before[4] + 1]);
        answer.Data.GetArrayLength().ShouldBe(2 + (int)before[1]);
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("processing")]
    [InlineData("succeeded")]
    [InlineData("failed")]
    [InlineData("deleted")]
    public async Task A_state_is_filtered_by(string state)
    {
        await AddAsync(Pending(), Processing(), Succeeded(), Failed(), Deleted());

        var answer = (await (await api.AdminAsync()).GetAsync($"jobs?state={state}&limit=100")).Expecting(HttpStatusCode.OK);

        var states = answer.Data.EnumerateArray().Select(job => job.Text("state")).ToList();
        states.ShouldNotBeEmpty();
        states.ShouldAllBe(one => one == state);
    }

    [Fact]
    public async Task A_job_is_found_by_its_recipient_who_is_shown_masked()
    {
        var sought = Failed("yohanes@example.com");
        await AddAsync(sought, Failed());

        var answer = (await (await api.AdminAsync()).GetAsync("jobs?search=yohanes@example")).Expecting(HttpStatusCode.OK);

        var job = answer.Data.EnumerateArray().ShouldHaveSingleItem();
        job.GetProperty("id").GetInt64().ShouldBe(sought.Id);
        job.Text("recipient").ShouldBe("y***@example.com");
        job.Text("lastError").ShouldBe("The server said no to y***@example.com");
        answer.Text.ShouldNotContain("yohanes");
    }

    [Fact]
    public async Task What_a_job_says_is_shown_nowhere_and_nothing_asks_for_it()
    {
        var job = Failed();
        await AddAsync(job);
        var admin = await api.AdminAsync();

        (await admin.GetAsync("jobs")).Text.ShouldNotContain("the-order");
        (await admin.GetAsync($"jobs/{job.Id}")).Expecting(HttpStatusCode.OK).Text.ShouldNotContain("the-order");
        (await admin.GetAsync("jobs?fields=payload")).Expecting(HttpStatusCode.BadRequest);
        (await admin.GetAsync("jobs?payload[contains]=order")).Expecting(HttpStatusCode.BadRequest);
        (await admin.GetAsync("jobs?search=order&searchBy=payload")).Expecting(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_failed_job_is_retried_with_all_attempts_anew()
    {
        var job = Failed();
        await AddAsync(job);

        var answer = await (await api.AdminAsync()).PostAsync($"jobs/{job.Id}/retry");

        answer.Expecting(HttpStatusCode.OK, "STATUS_UPDATED").Data.Text("state").ShouldBe("pending");
        answer.Data.GetProperty("attempts").GetInt32().ShouldBe(0);
        answer.Data.GetProperty("finishedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        // Nobody delivers this sort of message, and the server has tried.
        await UntilAsync(job.Id, message => message.Attempts > 0);
    }

    [Fact]
    public async Task What_has_succeeded_is_not_sent_twice()
    {
        var job = Succeeded();
        await AddAsync(job);

        (await (await api.AdminAsync()).PostAsync($"jobs/{job.Id}/retry")).Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE");

        (await ReadAsync(job.Id))!.State.ShouldBe(OutboxState.Succeeded);
    }

    [Fact]
    public async Task A_job_that_a_node_is_delivering_can_be_neither_deleted_nor_retried()
    {
        var job = Processing();
        await AddAsync(job);
        var admin = await api.AdminAsync();

        (await admin.DeleteAsync($"jobs/{job.Id}")).Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE");
        (await admin.PostAsync($"jobs/{job.Id}/retry")).Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE");

        (await ReadAsync(job.Id))!.State.ShouldBe(OutboxState.Processing);
    }

    [Fact]
    public async Task A_deleted_job_stays_in_the_list_as_deleted_and_can_be_retried()
    {
        var job = Failed();
        await AddAsync(job);
        var admin = await api.AdminAsync();

        (await admin.DeleteAsync($"jobs/{job.Id}")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");

        var deleted = (await admin.GetAsync($"jobs/{job.Id}")).Expecting(HttpStatusCode.OK);
        deleted.Data.Text("state").ShouldBe("deleted");
        deleted.Data.GetProperty("finishedAt").ValueKind.ShouldBe(JsonValueKind.String);
        (await admin.PostAsync($"jobs/{job.Id}/retry")).Expecting(HttpStatusCode.OK).Data.Text("state").ShouldBe("pending");
    }

    [Fact]
    public async Task What_an_operator_does_is_audited()
    {
        var job = Failed();
        await AddAsync(job);
        var admin = await api.AdminAsync();
        await admin.PostAsync($"jobs/{job.Id}/retry");
        await UntilAsync(job.Id, message => message is { State: OutboxState.Pending, Attempts: > 0 });
        await admin.DeleteAsync($"jobs/{job.Id}");

        var entries = (await admin.GetAsync($"audit?entity=job&entityId={job.Id}&sortBy=id&sortOrder=ASC")).Expecting(HttpStatusCode.OK);

        entries.Data.EnumerateArray().Select(entry => entry.Text("action")).ShouldBe(["jobRetried", "jobDeleted"]);
    }

    [Fact]
    public async Task Who_wants_no_counts_pays_for_none()
    {
        var answer = (await (await api.AdminAsync()).GetAsync("jobs?count=none")).Expecting(HttpStatusCode.OK);

        answer.Body.GetProperty("meta").Names().ShouldBe(["pagination"]);
        StatementsAboutJobs(answer).ShouldHaveSingleItem().ShouldNotContain("count(*)");
    }

    [Fact]
    public async Task A_question_that_is_refused_costs_the_database_nothing()
    {
        var answer = (await (await api.AdminAsync()).GetAsync("jobs?state=lost")).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");

        answer.FaultyFields.ShouldBe(["state"]);
        StatementsAboutJobs(answer).ShouldBeEmpty();
    }

    private IReadOnlyList<string> StatementsAboutJobs(Answer answer) =>
        [.. api.Watch.StatementsOf(answer).Where(sql => sql.Contains("outbox_messages", StringComparison.Ordinal))];

    private static IReadOnlyList<long> Counts(Answer answer)
    {
        var counts = answer.Expecting(HttpStatusCode.OK).Body.GetProperty("meta").GetProperty("counts");
        counts.Names().ShouldBe(["pending", "processing", "succeeded", "failed", "deleted"]);
        return [.. counts.EnumerateObject().Select(count => count.Value.GetInt64())];
    }

    // Due tomorrow: the server of the test leaves them alone.
    private OutboxMessage Pending(string recipient = "nobody@example.com") =>
        OutboxMessage.Enqueue("unknown-mail", recipient, Payload, api.Clock.GetUtcNow(), TimeSpan.FromDays(1));

    private OutboxMessage Processing(string recipient = "nobody@example.com")
    {
        var message = Pending(recipient);
        message.Begin(ForgottenJob, api.Clock.GetUtcNow());
        return message;
    }

    private OutboxMessage Succeeded()
    {
        var message = Processing();
        message.Succeed(api.Clock.GetUtcNow());
        return message;
    }

    private OutboxMessage Failed(string recipient = "nobody@example.com")
    {
        var message = Processing(recipient);
        message.Fail($"The server said no to {recipient}", api.Clock.GetUtcNow());
        return message;
    }

    private OutboxMessage Deleted()
    {
        var message = Failed();
        message.Delete(api.Clock.GetUtcNow());
        return message;
    }

    private async Task AddAsync(params OutboxMessage[] messages)
    {
        await using var context = api.Database();
        context.AddRange(messages);
        await context.SaveChangesAsync(Ended);
    }

    private async Task<OutboxMessage?> ReadAsync(long id)
    {
        await using var context = api.Database();
        return await context.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, Ended);
    }

    private async Task UntilAsync(long id, Func<OutboxMessage, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition((await ReadAsync(id))!))
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
