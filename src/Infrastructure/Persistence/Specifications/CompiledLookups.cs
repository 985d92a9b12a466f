using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>The queries of lookups, made once: EF Core spends more time on finding a query that it knows than the database on answering this one.</summary>
/// <param name="projections">How rows become read models.</param>
internal sealed class CompiledLookups(Projections projections)
{
    private readonly ConcurrentDictionary<(object Lookup, Type Item), Delegate> queries = new();

    /// <summary>What the lookup finds, as a read model; null where there is nothing.</summary>
    public Task<TItem?> FindAsync<T, TKey, TItem>(DbContext context, KeyLookup<T, TKey> lookup, TKey key, CancellationToken ct)
        where T : class
        where TItem : class
    {
        var query = queries.GetOrAdd((lookup, typeof(TItem)), _ => EF.CompileAsyncQuery(QueryOf<T, TKey, TItem>(lookup)));
        return ((Func<DbContext, TKey, CancellationToken, Task<TItem?>>)query)(context, key, ct);
    }

    private Expression<Func<DbContext, TKey, CancellationToken, TItem?>> QueryOf<T, TKey, TItem>(KeyLookup<T, TKey> lookup)
    {
        var context = Expression.Parameter(typeof(DbContext), "context");
        var key = Expression.Parameter(typeof(TKey), "key");
        Expression query = Expression.Call(context, nameof(DbContext.Set), [typeof(T)]);
        if (lookup.Among is { } among)
        {
            query = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], query, Expression.Quote(among));
        }

        var isMeant = Expression.Lambda<Func<T, bool>>(Expression.Equal(lookup.Key.Body, key), lookup.Key.Parameters);
        query = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], query, Expression.Quote(isMeant));
        var item = projections.To<T, TItem>(FieldSelection.Whole);
        query = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(T), typeof(TItem)], query, Expression.Quote(item));
        query = Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TItem)], query);
        return Expression.Lambda<Func<DbContext, TKey, CancellationToken, TItem?>>(
            query,
            context,
            key,
            Expression.Parameter(typeof(CancellationToken), "ct")
        );
    }
}
