using ShopClean.Application.Common.Querying.Fields;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Binds <c>sortBy</c> and <c>sortOrder</c>, and makes the order of the rows total.</summary>
internal sealed class SortBinder<T>(FieldTable<T> table, ListInput input, Faults faults)
{
    private readonly IReadOnlyList<Field<T>> sortable = [.. table.Fields.Where(field => field.IsSortable)];

    public IReadOnlyList<SortKey<T>> Bind()
    {
        var keys = input.Several(Reserved.SortBy) is { } names ? Named(names) : table.DefaultSort;
        var directions = input.Several(Reserved.SortOrder) is { } words ? Directions(words) : [];
        if (directions.Count > Math.Max(keys.Count, 1))
        {
            faults.Add(Reserved.SortOrder, "must not have more directions than there are sort keys");
        }

        return Total([.. keys.Index().Select(key => new SortKey<T>(key.Item.Field, IsDescending(key.Item.Direction, key.Index)))]);

        // Fewer directions than keys: the last one goes on.
        bool IsDescending(SortDirection otherwise, int index) =>
            (directions.Count == 0 ? otherwise : directions[Math.Min(index, directions.Count - 1)]) is SortDirection.Descending;
    }

    // A client that names keys and no directions gets the direction that the list has by itself.
    private IReadOnlyList<(Field<T> Field, SortDirection Direction)> Named(string[] names)
    {
        if (names.Length > ListLimits.SortKeys)
        {
            faults.Add(Reserved.SortBy, $"must have at most {ListLimits.SortKeys} sort keys");
        }

        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length)
        {
            faults.Add(Reserved.SortBy, "must name each sort key only once", string.Join(',', names));
        }

        var direction = table.DefaultSort.IsEmpty ? SortDirection.Ascending : table.DefaultSort[0].Direction;
        return [.. names.Select(Find).OfType<Field<T>>().Select(field => (field, direction))];
    }

    private Field<T>? Find(string name)
    {
        var found = sortable.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            faults.Add(
                Reserved.SortBy,
                $"must name sort keys of this list: {string.Join(", ", sortable.Select(field => field.Name))}",
                name
            );
        }

        return found;
    }

    private IReadOnlyList<SortDirection> Directions(string[] words)
    {
        foreach (var word in words.Where(word => word.ToUpperInvariant() is not ("ASC" or "DESC")))
        {
            faults.Add(Reserved.SortOrder, "must be ASC or DESC, once for all sort keys or once for each", word);
        }

        return [.. words.Select(word => word.Equals("DESC", StringComparison.OrdinalIgnoreCase) ? SortDirection.Descending : default)];
    }

    // Rows that are equal in every key would change places from page to page: the resource's key decides between them, in the last
    // direction, so that one index serves both. What a client names behind that key decides nothing any more.
    private IReadOnlyList<SortKey<T>> Total(IReadOnlyList<SortKey<T>> keys) =>
        [
            .. keys.TakeWhile(key => key.Field != table.Key),
            keys.FirstOrDefault(key => key.Field == table.Key) ?? new SortKey<T>(table.Key, keys.Count > 0 && keys[^1].IsDescending),
        ];
}
