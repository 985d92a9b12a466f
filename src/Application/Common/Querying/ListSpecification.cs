using System.Linq.Expressions;
using Ardalis.Specification;
using ShopClean.Application.Common.Querying.Expressions;
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
    protected override IInMemorySpecificationEvaluator Evaluator => NullSafeEvaluator.WithPage;

    /// <inheritdoc/>
    protected override ISpecificationValidator Validator => NullSafeEvaluator.Validator;

    /// <inheritdoc/>
    public override IEnumerable<T> Evaluate(IEnumerable<T> entities) => base.Evaluate(Behind(entities));

    /// <summary>Applies the whole list in memory: the page that a database with these rows would give.</summary>
    public Page<TItem> Evaluate<TItem>(IReadOnlyCollection<T> entities, Func<T, TItem> read)
    {
        var rows = NullSafeEvaluator
            .Instance.Evaluate(Behind(entities), this)
            .Skip(Paging.Offset)
            .Take(Paging.Size + 1)
            .Select(row => new PageRow<TItem>
            {
                Keys = [.. OrderExpressions.Select(key => NullSafe.Compile(key.KeySelector)(row))],
                Item = read(row),
            });
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

    /// <summary>Filters, searches, sorts, pages and selects as the client asked.</summary>
    protected void Answer(ListRequest<T> request)
    {
        (Sort, Paging, Selection) = (request.Sort, request.Page, request.Selection);
        Query.Where(request.Conditions).Where(request.Search).OrderBy(request.Sort).Skip(Paging.Offset).Take(Paging.Size);
    }

    /// <summary>Lets the total be remembered until the catalogue changes: products and their attributes, categories, shops, and nothing else.</summary>
    protected void RememberTotal(ListRequest<T> request, Actor actor)
    {
        var sight = actor.IsAdmin ? "all" : string.Join(',', actor.ShopIds.Order());
        TotalName = $"{typeof(T).Name} {sight}?{request.Fingerprint}";
    }

    private IEnumerable<T> Behind(IEnumerable<T> entities) =>
        Ranges is { } ranges ? entities.Where(entity => ranges.Any(range => NullSafe.Compile(range.Predicate)(entity))) : entities;
}
