using System.Linq.Expressions;

namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>A contiguous part of a sorted list.</summary>
/// <param name="Predicate">Which rows lie in it.</param>
/// <param name="Row">The same as a comparison of rows, where one comparison says it all.</param>
/// <typeparam name="T">The resource.</typeparam>
public sealed record KeysetRange<T>(Expression<Func<T, bool>> Predicate, RowComparison? Row = null);

/// <summary><c>(a, b) &gt; (x, y)</c>, compared from left to right: PostgreSQL reads an index from exactly there.</summary>
/// <param name="Parameter">The row that <paramref name="Keys"/> speak of.</param>
/// <param name="Keys">What is compared.</param>
/// <param name="Position">What it is compared with.</param>
/// <param name="IsDescending">Whether less is meant, rather than greater.</param>
public sealed record RowComparison(
    ParameterExpression Parameter,
    IReadOnlyList<Expression> Keys,
    IReadOnlyList<Expression> Position,
    bool IsDescending
);
