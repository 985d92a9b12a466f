using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Application.Common.Querying;

/// <summary>One condition of a specification.</summary>
/// <param name="filter">The condition.</param>
/// <typeparam name="T">The kind of thing.</typeparam>
public sealed class WhereExpressionInfo<T>(Expression<Func<T, bool>> filter)
{
    private Func<T, bool>? compiled;

    /// <summary>The condition.</summary>
    public Expression<Func<T, bool>> Filter { get; } = filter;

    /// <summary>The condition, ready to be called; an absent relation gives null, as in SQL.</summary>
    public Func<T, bool> FilterFunc => compiled ??= NullSafe.Compile(Filter);
}
