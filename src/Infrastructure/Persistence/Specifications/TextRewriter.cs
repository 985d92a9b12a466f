using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Puts SQL in the place of the operations that <see cref="Text"/> only marks.</summary>
/// <param name="context">The context whose database is asked.</param>
internal sealed class TextRewriter(DbContext context) : ExpressionVisitor
{
    private static readonly MethodInfo CompareInSql = ((Func<string?, string?, int>)string.Compare).Method;
    private readonly SqlDialect dialect = SqlDialect.Of(context);
    private readonly Dictionary<string, Expression> patterns = new(StringComparer.Ordinal);

    /// <summary>The condition as the database can answer it.</summary>
    public Expression<TDelegate> Rewrite<TDelegate>(Expression<TDelegate> condition)
        where TDelegate : Delegate => (Expression<TDelegate>)Visit(condition);

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType != typeof(Text) ? base.VisitMethodCall(node)
        : node.Method.Name == nameof(Text.Compare) ? Expression.Call(CompareInSql, node.Arguments)
        : RelationPath.Of(node.Arguments[0], context.Model) is { } path ? Across(path, node)
        : dialect.Like(node.Arguments[0], Pattern(node));

    private Expression Across(RelationPath path, MethodCallExpression node)
    {
        var match = Visit(node.Update(null, [path.Rest.Body, node.Arguments[1]]));
        return RelatedRows.Matching(path, Expression.Lambda(match, path.Rest.Parameters), context);
    }

    // One parameter for each pattern, however many columns are matched with it.
    private Expression Pattern(MethodCallExpression node)
    {
        var term = dialect.Escape(ClosureValue.Of<string>(node.Arguments[1]));
        var pattern = node.Method.Name == nameof(Text.StartsWith) ? $"{term}%" : $"%{term}%";
        return patterns.TryGetValue(pattern, out var known) ? known : patterns[pattern] = Captured.Of(pattern);
    }
}
