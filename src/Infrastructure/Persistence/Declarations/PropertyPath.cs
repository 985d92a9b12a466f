using System.Linq.Expressions;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>Reads which properties an expression such as <c>product =&gt; product.Shop.Name</c> leads through.</summary>
internal static class PropertyPath
{
    /// <summary>The names of the properties, in their order.</summary>
    public static IReadOnlyList<string> Of(LambdaExpression selector)
    {
        var names = new Stack<string>();
        var step = Unconverted(selector.Body);
        while (step is MemberExpression member)
        {
            names.Push(member.Member.Name);
            step = Unconverted(member.Expression!);
        }

        return step is ParameterExpression
            ? [.. names]
            : throw new ArgumentException($"{selector} is no path of properties.", nameof(selector));
    }

    /// <summary>The name of the property, where the expression leads to one of the entity itself.</summary>
    public static string NameOf(LambdaExpression selector) =>
        Of(selector) is [var name]
            ? name
            : throw new ArgumentException($"{selector} is no property of the entity itself.", nameof(selector));

    private static Expression Unconverted(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Unconverted(convert.Operand) : expression;
}
