using System.Linq.Expressions;

namespace ShopClean.Domain.Common;

/// <summary>Combines conditions into one.</summary>
public static class Predicates
{
    /// <summary>The body of a lambda with its parameter replaced by another expression.</summary>
    public static Expression On(this LambdaExpression lambda, Expression subject) => lambda.Body.With(lambda.Parameters[0], subject);

    /// <summary>An expression with another one in the place of a part of it.</summary>
    public static Expression With(this Expression expression, Expression part, Expression other) =>
        new Replacement(part, other).Visit(expression)!;

    /// <summary>All must hold; none given holds.</summary>
    public static Expression All(IEnumerable<Expression> conditions) =>
        conditions.Aggregate((Expression?)null, (all, next) => all is null ? next : Expression.AndAlso(all, next))
        ?? Expression.Constant(true);

    /// <summary>One must hold; none given does not.</summary>
    public static Expression Any(IEnumerable<Expression> conditions) =>
        conditions.Aggregate((Expression?)null, (any, next) => any is null ? next : Expression.OrElse(any, next))
        ?? Expression.Constant(false);

    private sealed class Replacement(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
