using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>PostgreSQL: <c>ILIKE</c> for text, which a trigram index serves, and rows that compare as rows.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    /// <summary>The only one there is.</summary>
    public static readonly PostgreSqlDialect Instance = new();

    private static readonly MethodInfo ILike = ((Func<DbFunctions, string, string, string, bool>)NpgsqlDbFunctionsExtensions.ILike).Method;
    private static readonly MethodInfo Greater = ((Func<DbFunctions, ITuple, ITuple, bool>)NpgsqlDbFunctionsExtensions.GreaterThan).Method;
    private static readonly MethodInfo Less = ((Func<DbFunctions, ITuple, ITuple, bool>)NpgsqlDbFunctionsExtensions.LessThan).Method;

    private PostgreSqlDialect() { }

    public override bool NullIsGreatest => true;

    public override bool FindsRelatedKeysFirst => true;

    public override string Wildcards => @"\%_";

    public override Expression Like(Expression text, Expression pattern) =>
        Expression.Call(ILike, Expression.Constant(EF.Functions), text, pattern, Expression.Constant(@"\"));

    public override Expression<Func<T, bool>> Within<T>(KeysetRange<T> range) =>
        range.Row is not { } row
            ? range.Predicate
            : Expression.Lambda<Func<T, bool>>(
                Expression.Call(row.IsDescending ? Less : Greater, Expression.Constant(EF.Functions), Row(row.Keys), Row(row.Position)),
                row.Parameter
            );

    private static UnaryExpression Row(IReadOnlyList<Expression> parts) =>
        Expression.Convert(
            Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [.. parts.Select(part => part.Type)], [.. parts]),
            typeof(ITuple)
        );
}
