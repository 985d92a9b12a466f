using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Says about a row's key what was said about a related row: <c>shop_id in (the shops whose name matches)</c>.</summary>
/// <remarks>
/// A search joins its fields with <c>or</c>. While one of them is a joined column, no index can answer that <c>or</c>: the join has to come first.
/// Said this way each of its branches is about the table itself, and has an index of its own.
/// </remarks>
internal static class RelatedRows
{
    private static readonly MethodInfo SetOf = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!;
    private static readonly MethodInfo PropertyOf = typeof(EF).GetMethod(nameof(EF.Property))!;

    /// <summary>The rows whose related row meets a condition.</summary>
    /// <param name="path">The way to the related row.</param>
    /// <param name="condition">What it has to meet.</param>
    /// <param name="context">Where the related rows are.</param>
    public static Expression Matching(RelationPath path, LambdaExpression condition, DbContext context)
    {
        var other = path.Relation.TargetEntityType.ClrType;
        var foreignKey = path.Relation.ForeignKey.Properties[0];
        var set = ((IQueryable)SetOf.MakeGenericMethod(other).Invoke(context, null)!).Expression;

        var row = Expression.Parameter(other, "other");
        var key = Property(row, path.Relation.ForeignKey.PrincipalKey.Properties[0].Name, foreignKey.ClrType);
        var matching = Call(nameof(Queryable.Where), [other], set, Expression.Quote(condition));
        var keys = Call(nameof(Queryable.Select), [other, foreignKey.ClrType], matching, Expression.Quote(Expression.Lambda(key, row)));
        return Call(nameof(Queryable.Contains), [foreignKey.ClrType], keys, Property(path.Row, foreignKey.Name, foreignKey.ClrType));
    }

    private static MethodCallExpression Call(string method, Type[] types, params Expression[] arguments) =>
        Expression.Call(typeof(Queryable), method, types, arguments);

    private static MethodCallExpression Property(Expression row, string name, Type type) =>
        Expression.Call(PropertyOf.MakeGenericMethod(type), row, Expression.Constant(name));
}
