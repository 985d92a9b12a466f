using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>The outbox in a host that really runs, whose clock trigger is an hour away: only commits start deliveries.</summary>
public sealed class HostedOutboxTests(OutboxDatabase database) : OutboxTests(database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_commit_starts_the_delivery()
    {
        var delivered = new TaskCompletionSource<int>();
        using var host = await StartAsync((note, _) => Complete(delivered, note.Number));

        await EnqueueAsync(host, 7);

        (await delivered.Task.WaitAsync(Patience, Ct)).ShouldBe(7);
        await host.StopAsync(Ct);
        (await SingleMessageAsync()).State.ShouldBe(OutboxState.Succeeded);
    }

    [Fact]
    public async Task What_is_left_from_a_node_that_was_killed_is_sent_after_the_start()
    {
        await using (var context = Database.Context())
        {
            context.Add(OutboxMessage.Enqueue(Note.Type, "jane@example.com", """{"number":3}""", TimeProvider.System.GetUtcNow()));
            await context.SaveChangesAsync(Ct);
        }

        var delivered = new TaskCompletionSource<int>();
        using var host = await StartAsync((note, _) => Complete(delivered, note.Number));

        (await delivered.Task.WaitAsync(Patience, Ct)).ShouldBe(3);
        await host.StopAsync(Ct);
    }

    [Fact]
    public async Task What_is_committed_waits_for_no_clock_and_for_no_recipient_that_hangs()
    {
        var (begun, release, second) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<int>());
        using var host = await StartAsync(
            (note, _) =>
            {
                begun.TrySetResult();
                return note.Number == 1 ? release.Task : Complete(second, note.Number);
            }
        );
        await EnqueueAsync(host, 1);
        await begun.Task.WaitAsync(Patience, Ct);

        await EnqueueAsync(host, 2);

        (await second.Task.WaitAsync(Patience, Ct)).ShouldBe(2);
        release.SetResult();
        await host.StopAsync(Ct);
    }

    [Fact]
    public async Task A_stop_waits_for_the_delivery_in_flight()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var host = await StartAsync(
            (_, _) =>
            {
                begun.TrySetResult();
                return release.Task;
            }
        );
        await EnqueueAsync(host, 1);
        await begun.Task.WaitAsync(Patience, Ct);

        var stop = host.StopAsync(Ct);
        // One that waited for nothing would be over long before.
        (await Task.WhenAny(stop, Task.Delay(TimeSpan.FromSeconds(1), Ct))).ShouldNotBe(stop);
        release.SetResult();
        await stop;

        (await SingleMessageAsync()).State.ShouldBe(OutboxState.Succeeded);
    }

    [Fact]
    public async Task Wrong_settings_stop_the_start_with_all_that_is_wrong()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() =>
            StartAsync((_, _) => Task.CompletedTask, pollSeconds: "0", ("Jobs:KeepDays", "-1"))
        );

        failure.Failures.Count().ShouldBe(2);
        failure.Message.ShouldContain("Jobs:PollSeconds is 0; it must be from 1 to 3600.");
        failure.Message.ShouldContain("Jobs:KeepDays is -1");
    }

    [Fact]
    public async Task Finished_messages_are_deleted_after_a_time()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using (var context = Database.Context())
        {
            context.AddRange(Finished(now.AddDays(-15)), Finished(now.AddDays(-13)));
            await context.SaveChangesAsync(Ct);
        }

        using var host = await StartAsync((_, _) => Task.CompletedTask);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var job = ActivatorUtilities.CreateInstance<CleanOutboxJob>(scope.ServiceProvider);
            await job.CleanAsync(Ct);
        }

        await host.StopAsync(Ct);
        (await SingleMessageAsync()).FinishedAt!.Value.ShouldBe(now.AddDays(-13), TimeSpan.FromSeconds(1));
    }

    private static OutboxMessage Finished(DateTimeOffset at)
    {
        var message = OutboxMessage.Enqueue(Note.Type, "jane@example.com", "{}", at);
        message.Claim("node", at);
        message.Succeed(at);
        return message;
    }

    private static Task Complete(TaskCompletionSource<int> source, int number)
    {
        source.TrySetResult(number);
        return Task.CompletedTask;
    }

    private static async Task EnqueueAsync(IHost host, int number)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IOutbox>().Enqueue(new Note(number), "jane@example.com");
        await scope.ServiceProvider.GetRequiredService<ShopDbContext>().SaveChangesAsync();
    }

    private async Task<IHost> StartAsync(OutboxNode.Deliver deliver, string pollSeconds = "3600", params (string, string)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([
            new("Jobs:PollSeconds", pollSeconds),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Item1, setting.Item2)),
        ]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder
            .Services.AddSingleton(deliver)
            .AddShopDbContext(new DatabaseOptions(), Database.ConnectionString)
            .AddOutbox()
            .AddOutboxHandler<Note, NoteHandler>();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
