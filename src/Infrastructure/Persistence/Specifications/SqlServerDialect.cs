using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>SQL Server: <c>LIKE</c> under the column's collation, whose default is deaf to case.</summary>
internal sealed class SqlServerDialect : SqlDialect
{
    /// <summary>The only one there is.</summary>
    public static readonly SqlServerDialect Instance = new();

    private static readonly MethodInfo LikeWithEscape = (
        (Func<DbFunctions, string?, string?, string, bool>)DbFunctionsExtensions.Like
    ).Method;

    private SqlServerDialect() { }

    public override bool NullIsGreatest => false;

    public override bool FindsRelatedKeysFirst => false;

    public override string Wildcards => @"\%_[";

    public override Expression Like(Expression text, Expression pattern) =>
        Expression.Call(LikeWithEscape, Expression.Constant(EF.Functions), text, pattern, Expression.Constant(@"\"));

    public override Expression<Func<T, bool>> Within<T>(KeysetRange<T> range) => range.Predicate;
}
