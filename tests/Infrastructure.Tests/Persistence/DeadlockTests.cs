using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Tests.Persistence;

/// <summary>Two wait for each other, and the database gives one of them up.</summary>
public sealed class DeadlockTests(TestServer server)
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_given_up_is_known_by_it_and_the_other_one_goes_on()
    {
        await using var database = await TestDatabase.MigratedAsync(server);
        var (jane, john) = (await AddAsync(database, "jane"), await AddAsync(database, "john"));
        await using var one = database.Open();
        await using var other = database.Open();
        await using var first = await one.Database.BeginTransactionAsync(Ended);
        await using var second = await other.Database.BeginTransactionAsync(Ended);
        await one.LockAsync("users", "id", jane, Ended);
        await other.LockAsync("users", "id", john, Ended);

        var failures = await Task.WhenAll(FailureOf(one.LockAsync("users", "id", john, Ended)), FailureOf(HoldAndEndAsync(other, jane)));

        SaveFailures.IsDeadlock(failures.OfType<Exception>().ShouldHaveSingleItem()).ShouldBeTrue();
        SaveFailures.IsDeadlock(new DbUpdateException("Another failure", new TimeoutException())).ShouldBeFalse();
    }

    private static async Task HoldAndEndAsync(ShopDbContext context, long id)
    {
        await context.LockAsync("users", "id", id, Ended);
        await context.Database.CommitTransactionAsync(Ended);
    }

    // The other one waits until this one lets go.
    private static async Task<Exception?> FailureOf(Task holding)
    {
        try
        {
            await holding;
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private static async Task<long> AddAsync(TestDatabase database, string name)
    {
        await using var context = database.Open();
        var user = User.Register(
            name,
            $"{name}@example.com",
            phoneNumber: null,
            "hash",
            new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero)
        );
        context.Add(user);
        await context.SaveChangesAsync(Ended);
        return user.Id;
    }
}
