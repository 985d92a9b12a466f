using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Pages a query that stands within another one, where EF Core would take a plain number for a literal.</summary>
internal static class CapturedPaging
{
    /// <summary>Leaves out the first rows.</summary>
    public static IQueryable<T> SkipCaptured<T>(this IQueryable<T> query, int count) => Call(query, nameof(Queryable.Skip), count);

    /// <summary>Gives so many rows at most.</summary>
    public static IQueryable<T> TakeCaptured<T>(this IQueryable<T> query, int count) => Call(query, nameof(Queryable.Take), count);

    private static IQueryable<T> Call<T>(IQueryable<T> query, string method, int count) =>
        query.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T)], query.Expression, Captured.Of(count)));
}
