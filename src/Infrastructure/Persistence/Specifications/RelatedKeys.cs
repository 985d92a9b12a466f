using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Keys of related rows that were found before the query that needs them.</summary>
/// <remarks>
/// PostgreSQL can't know how many keys a subquery will give, and plans for too many: a search for a rare word then reads the whole table.
/// With the keys themselves it knows.
/// </remarks>
internal sealed class RelatedKeys
{
    /// <summary>Nothing was looked for.</summary>
    public static readonly RelatedKeys None = new([]);

    // With more of them the search is not rare, and the list of keys is a burden.
    private const int Limit = 1000;
    private readonly Dictionary<string, long[]> keys;

    private RelatedKeys(Dictionary<string, long[]> keys) => this.keys = keys;

    /// <summary>The keys of the rows of that name; null where nobody looked for them, or there are too many.</summary>
    public long[]? this[string name] => keys.GetValueOrDefault(name);

    /// <summary>Finds the keys, all of them with one query.</summary>
    public static async Task<RelatedKeys> FindAsync(IReadOnlyDictionary<string, RelatedRows> related, CancellationToken ct)
    {
        if (related.Count == 0)
        {
            return None;
        }

        var parts = related.Values.Select(
            (rows, place) => rows.Keys.Take(Limit + 1).Select(key => new FoundKey { Place = place, Key = key })
        );
        var found = (await parts.Aggregate(Queryable.Concat).ToListAsync(ct)).ToLookup(row => row.Place, row => row.Key);
        return new RelatedKeys(
            related
                .Keys.Index()
                .Where(name => found[name.Index].Count() <= Limit)
                .ToDictionary(name => name.Item, name => found[name.Index].ToArray(), StringComparer.Ordinal)
        );
    }

    private sealed class FoundKey
    {
        public int Place { get; init; }

        public long Key { get; init; }
    }
}
