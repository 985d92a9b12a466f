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

    public async Task EmptyAsync()
    {
        await using var context = Context();
        await context.Database.ExecuteSqlAsync($"TRUNCATE outbox_messages");
    }

    public ValueTask DisposeAsync() => database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
