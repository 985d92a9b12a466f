using System.Globalization;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Binds <c>page</c>, <c>limit</c>, <c>count</c> and <c>cursor</c>.</summary>
internal sealed class PageBinder<T>(IReadOnlyList<SortKey<T>> sort, string binding, ListInput input, Faults faults)
{
    public PageRequest Bind() =>
        new(Number(Reserved.Page, 1, int.MaxValue) ?? 1, Number(Reserved.Limit, 1, ListLimits.MaxPageSize) ?? ListLimits.DefaultPageSize)
        {
            WantsTotal = WantsTotal(),
            After = After(),
            Binding = binding,
        };

    private int? Number(string name, int least, int greatest)
    {
        if (input.Single(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest)
        {
            return number;
        }

        faults.Add(name, $"must be an integer from {least} to {greatest}", text);
        return null;
    }

    private bool WantsTotal()
    {
        var count = input.Single(Reserved.Count) ?? "exact";
        if (count is not ("exact" or "none"))
        {
            faults.Add(Reserved.Count, "must be exact or none", count);
        }

        return count != "none";
    }

    private IReadOnlyList<object?>? After()
    {
        if (input.Single(Reserved.Cursor) is not { } text)
        {
            return null;
        }

        if (input.Has(Reserved.Page))
        {
            faults.Add(Reserved.Cursor, "must not be given together with page: it is a place in the list itself");
        }

        if (Cursor.Parse(text) is not { } cursor)
        {
            return Refuse("is not a cursor of this list: send a nextCursor as it was given", text);
        }

        // With faults in the filter or the sort the cursor can't be checked.
        return faults.Any ? null
            : cursor.Binding != binding
                ? Refuse("belongs to a list with another filter, search or sort: go on with those, or start without it", text)
            : cursor.Restore(sort) ?? Refuse("is not a cursor of this list: send a nextCursor as it was given", text);
    }

    private IReadOnlyList<object?>? Refuse(string message, string value)
    {
        faults.Add(Reserved.Cursor, message, value);
        return null;
    }
}
