using System.Linq.Expressions;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>Finds the rows behind a position in a sorted list, so that page 20,000 costs what page 2 costs.</summary>
/// <remarks>
/// They come as ranges, in order and without overlap. Null is the greatest value, so the rows without a first key are a range of their own:
/// only a condition on one range lets a database read an index from the position on, an <c>or</c> of two makes it read from the start.
/// </remarks>
public static class Keyset
{
    /// <summary>The rows behind a position.</summary>
    /// <param name="sort">The keys; the last one tells any two rows apart.</param>
    /// <param name="position">The values of the keys at the position.</param>
    public static IReadOnlyList<KeysetRange<T>> After<T>(IReadOnlyList<SortKey<T>> sort, IReadOnlyList<object?> position)
    {
        var row = Expression.Parameter(typeof(T), "row");
        KeyStep[] steps =
        [
            .. sort.Zip(position, (key, value) => new KeyStep(key.Selector.On(row), key.Type, value, key.IsDescending, key.CanBeNull)),
        ];
        return
        [
            .. Ranges(steps)
                .Select(
                    (range, index) =>
                        new KeysetRange<T>(Expression.Lambda<Func<T, bool>>(range, row), index == 0 ? AsRow(row, steps) : null)
                ),
        ];
    }

    private static IEnumerable<Expression> Ranges(ReadOnlySpan<KeyStep> steps)
    {
        var first = steps[0];
        var tied = steps.Length == 1 ? null : Expression.AndAlso(first.IsTied, Predicates.Any(Ranges(steps[1..])));
        return first switch
        {
            { IsAtNull: true, IsDescending: true } => Present(tied, first.IsNotNull),
            { IsAtNull: true } => Present(tied),
            { CanBeNull: true, IsDescending: false } => [FromBound(first, tied), first.IsNull],
            _ => [FromBound(first, tied)],
        };
    }

    private static Expression FromBound(KeyStep step, Expression? tied)
    {
        var beyond = Predicates.Any(Present(step.IsBeyond, tied));
        return step.Bound is { } bound && tied is not null ? Expression.AndAlso(bound, beyond) : beyond;
    }

    private static IEnumerable<Expression> Present(params Expression?[] expressions) => expressions.OfType<Expression>();

    // Rows compare in one direction, a null anywhere makes the comparison unknown, and of two tables no index has them both.
    private static RowComparison? AsRow(ParameterExpression row, KeyStep[] steps) =>
        steps.Length > 1
        && !steps[0].IsAtNull
        && steps.Skip(1).All(step => !step.CanBeNull)
        && steps.All(step => step.IsDescending == steps[0].IsDescending && step.IsColumn)
            ? new RowComparison(row, [.. steps.Select(step => step.Key)], [.. steps.Select(step => step.Position)], steps[0].IsDescending)
            : null;
}
