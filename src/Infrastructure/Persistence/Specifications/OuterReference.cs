using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Finds out whether a subquery speaks of a table that is not its own.</summary>
internal sealed class OuterReference : ExpressionVisitor
{
    private readonly HashSet<string> own = new(StringComparer.Ordinal);
    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);

    /// <summary>Whether it does: then it can't be run on its own.</summary>
    public static bool IsIn(SelectExpression subquery)
    {
        var found = new OuterReference();
        found.Visit(subquery);
        return !found.mentioned.IsSubsetOf(found.own);
    }

    /// <inheritdoc/>
    protected override Expression VisitExtension(Expression node)
    {
        switch (node)
        {
            case ColumnExpression column:
                mentioned.Add(column.TableAlias);
                break;
            case TableExpressionBase { Alias: { } alias }:
                own.Add(alias);
                break;
        }

        return base.VisitExtension(node);
    }
}
