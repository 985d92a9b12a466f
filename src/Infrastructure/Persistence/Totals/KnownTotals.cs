using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ShopClean.Infrastructure.Persistence.Totals;

/// <summary>Remembers exact totals for as long as the catalogue stays the same, on whichever node it is changed.</summary>
internal sealed class KnownTotals : IDisposable
{
    private const int Characters = 4_000_000;
    private const int Overhead = 200;

    // The version says all there is to say, unless the database itself goes back in time: a restored copy, a crash that lost commits.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(10);

    private readonly MemoryCache totals = new(new MemoryCacheOptions { SizeLimit = Characters });

    private readonly Func<DbContext, CancellationToken, Task<long>> versionIn = EF.CompileAsyncQuery(
        (DbContext context, CancellationToken ct) => context.Set<CatalogueVersion>().Sum(writer => writer.Version)
    );

    /// <summary>The total of that name: what is remembered while it holds, and otherwise counted.</summary>
    /// <param name="context">The database.</param>
    /// <param name="name">What is counted; null where its total is never remembered.</param>
    /// <param name="count">Counts, with nothing that was read before.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<long> CountAsync(DbContext context, string? name, Func<Task<long>> count, CancellationToken ct)
    {
        // A transaction sees its own changes. Should it fail, another one's changes would come to the same version.
        if (name is null || context.Database.CurrentTransaction is not null)
        {
            return await count();
        }

        // Most searches are asked once. Only what is asked again is worth the question for the version.
        if (!totals.TryGetValue(name, out KnownTotal? known))
        {
            Remember(name, new KnownTotal(Version: null, Total: 0));
            return await count();
        }

        // Read before the count: what is committed in between is counted under the old version, which nobody will read again.
        var version = await versionIn(context, ct);
        if (known!.Version == version)
        {
            return known.Total;
        }

        var total = await count();
        Remember(name, new KnownTotal(version, total));
        return total;
    }

    public void Dispose() => totals.Dispose();

    private void Remember(string name, KnownTotal total) =>
        totals.Set(name, total, new MemoryCacheEntryOptions { Size = name.Length + Overhead, AbsoluteExpirationRelativeToNow = MaxAge });

    private sealed record KnownTotal(long? Version, long Total);
}
