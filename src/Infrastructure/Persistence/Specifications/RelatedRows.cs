using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>The related rows that meet a condition, and how to say so about the row itself: <c>shop_id in (those shops)</c>.</summary>
/// <remarks>
/// A search joins its fields with <c>or</c>. While one of them is a joined column, no index can answer that <c>or</c>: the join has to come first.
/// Said this way each of its branches is about the table itself, and has an index of its own.
/// </remarks>
internal abstract class RelatedRows(RelationPath path)
{
    private static readonly MethodInfo PropertyOf = typeof(EF).GetMethod(nameof(EF.Property))!;

    /// <summary>The keys of those rows.</summary>
    public abstract IQueryable<long> Keys { get; }

    /// <summary>Those of a context.</summary>
    public static RelatedRows Of(RelationPath path, LambdaExpression condition, DbContext context) =>
        (RelatedRows)
            Activator.CreateInstance(typeof(Matching<>).MakeGenericType(path.Relation.TargetEntityType.ClrType), path, condition, context)!;

    /// <summary>Whether the row is related to one of them.</summary>
    /// <param name="known">Their keys, if somebody found them before; null to find them along the way.</param>
    public Expression IsRelated(long[]? known)
    {
        var foreignKey = path.Relation.ForeignKey.Properties[0];
        var key = Expression.Call(PropertyOf.MakeGenericMethod(foreignKey.ClrType), path.Row, Expression.Constant(foreignKey.Name));
        return foreignKey.IsNullable
            ? Expression.AndAlso(
                Expression.NotEqual(key, Expression.Constant(null, key.Type)),
                IsAmong(known, Expression.Property(key, nameof(Nullable<>.Value)))
            )
            : IsAmong(known, key);
    }

    private MethodCallExpression IsAmong(long[]? known, Expression key) =>
        known is null
            ? Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(long)], Keys.Expression, key)
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(long)], Captured.Of(known), key);

    private sealed class Matching<TOther>(RelationPath path, Expression<Func<TOther, bool>> condition, DbContext context)
        : RelatedRows(path)
        where TOther : class
    {
        private readonly string key = path.Relation.ForeignKey.PrincipalKey.Properties[0].Name;

        public override IQueryable<long> Keys => context.Set<TOther>().Where(condition).Select(other => EF.Property<long>(other, key));
    }
}
