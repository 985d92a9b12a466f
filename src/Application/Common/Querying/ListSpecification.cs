using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Conditions;
using ShopClean.Application.Common.Querying.Paging;
using ShopClean.Domain.Access;

namespace ShopClean.Application.Common.Querying;

/// <summary>One page of a list: who may see what, narrowed, searched, sorted and paged as the client asked.</summary>
/// <typeparam name="T">The resource.</typeparam>
public abstract class ListSpecification<T> : Specification<T>
{
    /// <summary>The sort keys; the last one tells any two rows apart.</summary>
    public IReadOnlyList<SortKey<T>> Sort { get; private set; } = [];

    /// <summary>What tells any two rows apart: the last sort key.</summary>
    public Expression<Func<T, long>> Key => (Expression<Func<T, long>>)Sort[^1].Selector;

    /// <summary>Which page is wanted.</summary>
    public PageRequest Paging { get; private set; } = PageRequest.First;

    /// <summary>Which properties of the read model are wanted.</summary>
    public FieldSelection Selection { get; private set; } = FieldSelection.Whole;

    /// <summary>What the total counts: as long as the catalogue stays the same, one name means one total. Null where it is counted each time.</summary>
    public string? TotalName { get; private set; }

    /// <summary>What lies behind the cursor, in ranges; null without a cursor.</summary>
    public IReadOnlyList<KeysetRange<T>>? Ranges => Paging.After is { } position ? Keyset.After(Sort, position) : null;

    /// <inheritdoc/>
    public override IEnumerable<T> Evaluate(IEnumerable<T> entities) => base.Evaluate(Behind(entities));

    /// <summary>Applies the whole list in memory: the page that a database with these rows would give.</summary>
    public Page<TItem> Evaluate<TItem>(IReadOnlyCollection<T> entities, Func<T, TItem> read)
    {
        var rows = InOrder(Behind(entities).Where(IsSatisfiedBy))
            .Skip(Paging.Offset)
            .Take(Paging.Size + 1)
            .Select(row => new PageRow<TItem> { Keys = [.. OrderExpressions.Select(key => key.KeySelectorFunc(row))], Item = read(row) });
        return ToPage([.. rows], Paging.WantsTotal ? entities.LongCount(IsSatisfiedBy) : null);
    }

    /// <summary>Makes the answer of the rows that were read: one more than the page has, if there are more.</summary>
    public Page<TItem> ToPage<TItem>(IReadOnlyList<PageRow<TItem>> rows, long? total)
    {
        var info = new PageInfo
        {
            CurrentPage = Paging.After is null ? Paging.Number : null,
            ItemsPerPage = Paging.Size,
            TotalItems = total,
            NextCursor = rows.Count > Paging.Size ? Cursor.At(Paging.Binding, Sort, rows[Paging.Size - 1].Keys).ToString() : null,
        };
        return new Page<TItem>([.. rows.Take(Paging.Size).Select(row => row.Item)], info, Selection);
    }

    /// <summary>Adds a condition that no client decides about, such as who may see what.</summary>
    protected void Where(Expression<Func<T, bool>> condition) => Query.Where(condition);

    /// <summary>Filters, searches, sorts, pages and selects as the client asked.</summary>
    protected void Answer(ListRequest<T> request)
    {
        Filter(request.Conditions);
        Search(request.Search);
        OrderBy(request.Sort);
        Page(request.Page);
        Select(request.Selection);
    }

    /// <summary>Adds the client's filters.</summary>
    protected void Filter(IEnumerable<Condition<T>> conditions)
    {
        foreach (var condition in conditions)
        {
            Query.Where(condition.Expression);
        }
    }

    /// <summary>Adds the client's search.</summary>
    protected void Search(SearchTerms<T> search)
    {
        if (!search.IsEmpty)
        {
            Query.Where(search.ToExpression());
        }
    }

    /// <summary>Sorts as the client asked.</summary>
    protected void OrderBy(IReadOnlyList<SortKey<T>> sort)
    {
        Sort = sort;
        foreach (var (index, key) in sort.Index())
        {
            _ = (index, key.IsDescending) switch
            {
                (0, false) => Query.OrderBy(key.Boxed),
                (0, true) => Query.OrderByDescending(key.Boxed),
                (_, false) => Query.ThenBy(key.Boxed),
                (_, true) => Query.ThenByDescending(key.Boxed),
            };
        }
    }

    /// <summary>Gives the page that the client asked for.</summary>
    protected void Page(PageRequest page)
    {
        Paging = page;
        Query.Skip(page.Offset).Take(page.Size);
    }

    /// <summary>Lets the total be remembered until the catalogue changes: products and their attributes, categories, shops, and nothing else.</summary>
    protected void RememberTotal(ListRequest<T> request, Actor actor)
    {
        var sight = actor.IsAdmin ? "all" : string.Join(',', actor.ShopIds.Order());
        TotalName = $"{typeof(T).Name} {sight}?{request.Fingerprint}";
    }

    /// <summary>Reads only the properties that the client asked for.</summary>
    protected void Select(FieldSelection selection) => Selection = selection;

    private IEnumerable<T> Behind(IEnumerable<T> entities)
    {
        var ranges = Ranges?.Select(range => new WhereExpressionInfo<T>(range.Predicate)).ToList();
        return ranges is null ? entities : entities.Where(entity => ranges.Exists(range => range.FilterFunc(entity)));
    }
}
