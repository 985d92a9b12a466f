using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ShopClean.Domain.Auditing;
using ShopClean.Infrastructure.Auditing;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Auditing;

/// <summary>What a flood of refused attempts leaves in the database.</summary>
public sealed class RefusedAttemptTests(ShopApi api) : IClassFixture<ShopApi>
{
    private readonly ShiftedClock clock = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flood_from_thousands_of_addresses_makes_few_entries_and_forgets_no_attempt()
    {
        using var refused = Counting(() => api.Database());
        var reason = Guid.NewGuid().ToString("N");
        for (var round = 0; round < 3; round++)
        {
            Parallel.For(0, 10_000, one => refused.Count(Attempt(reason, $"2001:db8::{one:x}"), "bot", traceId: null));
            await refused.SaveAsync(Ended);
        }

        clock.Skip(TimeSpan.FromMinutes(1));
        await refused.SaveAsync(Ended);

        var entries = await EntriesAsync(reason);
        entries.Count.ShouldBeInRange(RefusedAttempts.MaxDistinct, (2 * RefusedAttempts.MaxDistinct) + 2);
        entries.Sum(Attempts).ShouldBe(30_000);
    }

    [Fact]
    public async Task What_was_counted_is_saved_by_the_stop()
    {
        using var refused = Counting(() => api.Database());
        var reason = Guid.NewGuid().ToString("N");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            refused.Count(Attempt(reason, "192.0.2.1"), "bot", traceId: null);
            await refused.SaveAsync(Ended);
        }

        await refused.StopAsync(Ended);

        (await EntriesAsync(reason)).Select(Attempts).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task While_the_database_is_away_the_count_goes_on()
    {
        var isAway = true;
        using var refused = Counting(() => isAway ? throw new InvalidOperationException("away") : api.Database());
        var reason = Guid.NewGuid().ToString("N");
        for (var attempt = 0; attempt < 4; attempt++)
        {
            refused.Count(Attempt(reason, "192.0.2.1"), "bot", traceId: null);
            await refused.SaveAsync(Ended);
        }

        isAway = false;
        await refused.SaveAsync(Ended);

        (await EntriesAsync(reason)).Select(Attempts).ShouldBe([4]);
    }

    private static RefusedAttempt Attempt(string reason, string address) => new(AuditAction.LoginFailed, UserId: null, reason, address);

    private RefusedAttempts Counting(Func<ShopDbContext> database)
    {
        var services = new ServiceCollection().AddScoped(_ => database()).BuildServiceProvider();
        return new RefusedAttempts(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<RefusedAttempts>.Instance);
    }

    private async Task<List<AuditEntry>> EntriesAsync(string reason)
    {
        await using var context = api.Database();
        return await context.AuditEntries.Where(entry => entry.Changes.Contains(reason)).OrderBy(entry => entry.Id).ToListAsync(Ended);
    }

    private static int Attempts(AuditEntry entry) =>
        int.Parse(
            AuditChange.Read(entry.Changes).Single(change => change.Field == "attempts").To!,
            System.Globalization.CultureInfo.InvariantCulture
        );
}
