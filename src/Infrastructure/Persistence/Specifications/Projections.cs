using System.Linq.Expressions;
using AutoMapper;
using AutoMapper.Internal;
using AutoMapper.QueryableExtensions;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Paging;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Makes the expressions that read rows as read models, from the maps of AutoMapper.</summary>
/// <param name="maps">The maps.</param>
internal sealed class Projections(IConfigurationProvider maps)
{
    /// <summary>Rows as their read models.</summary>
    public IQueryable<TItem> Of<T, TItem>(IQueryable<T> rows) => rows.ProjectTo<TItem>(maps);

    /// <summary>A row as its read model, of which only the selected properties are read.</summary>
    public Expression<Func<T, TItem>> To<T, TItem>(FieldSelection selection)
    {
        // AutoMapper keeps the whole expression; only the pruning is done for each request.
        var whole =
            (Expression<Func<T, TItem>>)maps.Internal().ProjectionBuilder.GetProjection(typeof(T), typeof(TItem), null, []).Projection;
        return selection.IsWhole ? whole : new SelectionPruner(selection).Prune(whole);
    }

    /// <summary>A row as its read model, together with its sort keys.</summary>
    public Expression<Func<T, PageRow<TItem>>> ToRow<T, TItem>(ListSpecification<T> specification)
    {
        var item = To<T, TItem>(specification.Selection);
        var row = item.Parameters[0];
        var keys = Expression.NewArrayInit(
            typeof(object),
            specification.Sort.Select(key => Expression.Convert(key.Selector.On(row), typeof(object)))
        );
        var body = Expression.MemberInit(
            Expression.New(typeof(PageRow<TItem>)),
            Expression.Bind(typeof(PageRow<TItem>).GetProperty(nameof(PageRow<>.Keys))!, keys),
            Expression.Bind(typeof(PageRow<TItem>).GetProperty(nameof(PageRow<>.Item))!, item.Body)
        );
        return Expression.Lambda<Func<T, PageRow<TItem>>>(body, row);
    }
}
