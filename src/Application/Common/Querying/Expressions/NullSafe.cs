using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace ShopClean.Application.Common.Querying.Expressions;

/// <summary>Lets an expression run in memory as it does in SQL, where a column of an absent relation is null and no exception.</summary>
/// <remarks>A relation that may be absent needs a nullable field: <c>(int?)p.Maker.Age</c>.</remarks>
public sealed class NullSafe : ExpressionVisitor
{
    private static readonly ConditionalWeakTable<LambdaExpression, Delegate> Compiled = [];

    /// <summary>The expression as a function that never fails on an absent relation; it is made once for each expression.</summary>
    public static TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate =>
        (TDelegate)Compiled.GetValue(expression, static one => ((LambdaExpression)new NullSafe().Visit(one)).Compile());

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        var owner = Visit(node.Expression);
        var member = node.Update(owner);
        return owner is null or ParameterExpression or ConstantExpression || owner.Type.IsValueType
            ? member
            : Expression.Condition(Expression.Equal(owner, Expression.Constant(null)), Expression.Default(node.Type), member);
    }

    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType is ExpressionType.Convert && Visit(node.Operand) is ConditionalExpression { IfTrue: DefaultExpression } guarded
            ? Expression.Condition(guarded.Test, Expression.Default(node.Type), Expression.Convert(guarded.IfFalse, node.Type))
            : base.VisitUnary(node);
}
