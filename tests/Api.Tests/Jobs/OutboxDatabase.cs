using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing.Databases;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>The database of one test class that looks at the outbox and nothing else.</summary>
public sealed class OutboxDatabase : IAsyncLifetime
{
    private TestDatabase? database;

    public string ConnectionString => database!.ConnectionString;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ShopDbContext Context() => database!.Context();

    /// <summary>Everything that Hangfire keeps of its jobs, as text: what operators, and whoever reads its tables, can see.</summary>
    public async Task<string> KeptByHangfireAsync()
    {
        await using var context = Context();
        var rows = await context
            .Database.SqlQueryRaw<string>(
                """
                SELECT to_jsonb(job)::text FROM hangfire.job UNION ALL SELECT to_jsonb(state)::text FROM hangfire.state
                UNION ALL SELECT to_jsonb(jobparameter)::text FROM hangfire.jobparameter
                UNION ALL SELECT to_jsonb(jobqueue)::text FROM hangfire.jobqueue
                UNION ALL SELECT to_jsonb(server)::text FROM hangfire.server
                UNION ALL SELECT to_jsonb(lock)::text FROM hangfire.lock
                """
            )
            .ToListAsync();
        return string.Join('\n', rows);
    }

    public async Task EmptyAsync()
    {
        await using var context = Context();
        await context.Database.ExecuteSqlAsync(
            $"TRUNCATE outbox_messages, hangfire.job, hangfire.jobqueue, hangfire.set, hangfire.hash CASCADE"
        );
    }

    public ValueTask DisposeAsync() => database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
