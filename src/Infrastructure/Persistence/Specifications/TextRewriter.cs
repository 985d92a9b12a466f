using System.Linq.Expressions;
using System.Reflection;
using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Puts SQL in the place of the operations that <see cref="Text"/> only marks.</summary>
/// <param name="context">The context whose database is asked.</param>
/// <param name="known">Keys of related rows that need no looking for any more.</param>
internal sealed class TextRewriter(DbContext context, RelatedKeys known) : ExpressionVisitor, IEvaluator
{
    private static readonly MethodInfo CompareInSql = ((Func<string?, string?, int>)string.Compare).Method;
    private readonly SqlDialect dialect = SqlDialect.Of(context);
    private readonly Dictionary<string, Expression> patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelatedRows> related = new(StringComparer.Ordinal);

    /// <summary>The related rows that the conditions so far speak of.</summary>
    public IReadOnlyDictionary<string, RelatedRows> Related => related;

    public bool IsCriteriaEvaluator => true;

    public IQueryable<T> GetQuery<T>(IQueryable<T> query, ISpecification<T> specification)
        where T : class =>
        Visit(query.Expression) is var answerable && answerable == query.Expression ? query : query.Provider.CreateQuery<T>(answerable);

    /// <summary>The condition as the database can answer it.</summary>
    public Expression<TDelegate> Rewrite<TDelegate>(Expression<TDelegate> condition)
        where TDelegate : Delegate => (Expression<TDelegate>)Visit(condition);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType != typeof(Text) ? base.VisitMethodCall(node)
        : node.Method.Name == nameof(Text.Compare) ? Expression.Call(CompareInSql, node.Arguments)
        : RelationPath.Of(node.Arguments[0], context.Model) is { } path ? Across(path, node)
        : dialect.Like(node.Arguments[0], Pattern(node));

    private Expression Across(RelationPath path, MethodCallExpression node)
    {
        var name = $"{node.Method.Name} {path.Relation} {path.Rest} {(string)ClosureValue.Of(node.Arguments[1])!}";
        var match = new TextRewriter(context, RelatedKeys.None).Visit(node.Update(null, [path.Rest.Body, node.Arguments[1]]));
        var rows = RelatedRows.Of(path, Expression.Lambda(match, path.Rest.Parameters), context);
        related[name] = rows;
        return rows.IsRelated(known[name]);
    }

    // One parameter for each pattern, however many columns are matched with it.
    private Expression Pattern(MethodCallExpression node)
    {
        var term = dialect.Escape((string)ClosureValue.Of(node.Arguments[1])!);
        var pattern = node.Method.Name == nameof(Text.StartsWith) ? $"{term}%" : $"%{term}%";
        return patterns.TryGetValue(pattern, out var parameter) ? parameter : patterns[pattern] = Captured.Of(pattern);
    }
}
