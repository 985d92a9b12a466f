using System.Linq.Expressions;
using System.Reflection;
using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Applies the includes of a specification.</summary>
internal sealed class IncludeEvaluator : IEvaluator
{
    public static readonly IncludeEvaluator Instance = new();

    private static readonly MethodInfo First = (
        (Func<IQueryable<object>, Expression<Func<object, object>>, IIncludableQueryable<object, object>>)
            EntityFrameworkQueryableExtensions.Include
    ).Method.GetGenericMethodDefinition();

    private static readonly MethodInfo AfterOne = (
        (Func<IIncludableQueryable<object, object>, Expression<Func<object, object>>, IIncludableQueryable<object, object>>)
            EntityFrameworkQueryableExtensions.ThenInclude<object, object, object>
    ).Method.GetGenericMethodDefinition();

    private static readonly MethodInfo AfterMany = (
        (Func<IIncludableQueryable<object, IEnumerable<object>>, Expression<Func<object, object>>, IIncludableQueryable<object, object>>)
            EntityFrameworkQueryableExtensions.ThenInclude<object, object, object>
    ).Method.GetGenericMethodDefinition();

    private IncludeEvaluator() { }

    public bool IsCriteriaEvaluator => false;

    public IQueryable<T> GetQuery<T>(IQueryable<T> query, ISpecification<T> specification)
        where T : class
    {
        var named = specification.IncludeStrings.Aggregate(query, (rows, path) => rows.Include(path));
        return specification.IncludeExpressions.Aggregate(named, Include);
    }

    private static IQueryable<T> Include<T>(IQueryable<T> query, IncludeExpressionInfo include)
    {
        var (relation, property) = (include.LambdaExpression, include.LambdaExpression.ReturnType);
        var method = include.PreviousPropertyType switch
        {
            null => First.MakeGenericMethod(typeof(T), property),
            // The builder says of every collection that it is an IEnumerable.
            { IsGenericType: true } many when many.GetGenericTypeDefinition() == typeof(IEnumerable<>) => AfterMany.MakeGenericMethod(
                typeof(T),
                many.GenericTypeArguments[0],
                property
            ),
            var one => AfterOne.MakeGenericMethod(typeof(T), one, property),
        };
        return query.Provider.CreateQuery<T>(Expression.Call(method, query.Expression, Expression.Quote(relation)));
    }
}
