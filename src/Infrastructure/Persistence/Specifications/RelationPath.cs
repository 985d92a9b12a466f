using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>A path such as <c>product.Shop.Name</c>: a row, its relation to one other row, and what is said about that.</summary>
/// <param name="Row">The row.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Rest">What is said about the other row.</param>
internal sealed record RelationPath(Expression Row, IReadOnlyNavigation Relation, LambdaExpression Rest)
{
    /// <summary>The path that an expression follows; null where it stays within its row.</summary>
    public static RelationPath? Of(Expression expression, IReadOnlyModel model)
    {
        for (var step = expression; step is MemberExpression { Expression: { } owner } member; step = owner)
        {
            if (owner is ParameterExpression && Reference(model, owner.Type, member.Member.Name) is { } relation)
            {
                var other = Expression.Parameter(member.Type, "other");
                return new RelationPath(owner, relation, Expression.Lambda(expression.With(member, other), other));
            }
        }

        return null;
    }

    // A relation to one other row through one column of this one.
    private static IReadOnlyNavigation? Reference(IReadOnlyModel model, Type row, string name) =>
        model.FindEntityType(row)?.FindNavigation(name)
            is { IsCollection: false, IsOnDependent: true, ForeignKey.Properties.Count: 1 } found
        && found.ForeignKey.PrincipalKey.Properties[0].ClrType == typeof(long)
            ? found
            : null;
}
