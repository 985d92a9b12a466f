using System.Linq.Expressions;
using System.Reflection;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Removes unselected properties from a projection, so that their columns are not read.</summary>
internal sealed class SelectionPruner(FieldSelection selection) : ExpressionVisitor
{
    /// <summary>The projection of the selected properties alone.</summary>
    public Expression<TDelegate> Prune<TDelegate>(Expression<TDelegate> projection)
        where TDelegate : Delegate => (Expression<TDelegate>)Visit(projection);

    protected override Expression VisitMemberInit(MemberInitExpression node) =>
        selection.IsWhole || SelectsComputed(node.Type)
            ? node
            : node.Update(node.NewExpression, node.Bindings.Select(Pruned).OfType<MemberBinding>());

    private MemberAssignment? Pruned(MemberBinding binding) =>
        binding is MemberAssignment assignment && selection[ReadModel.NameOf(binding.Member)] is { } wanted
            ? assignment.Update(new SelectionPruner(wanted).Visit(assignment.Expression))
            : null;

    // A property without a setter is computed of others, and only its code knows of which.
    private bool SelectsComputed(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Any(property => !property.CanWrite && selection[ReadModel.NameOf(property)] is not null);
}
