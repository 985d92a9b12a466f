using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Application.Common.Querying;

/// <summary>Where a sort key stands and which way it runs.</summary>
public enum OrderTypeEnum
{
    /// <summary>First key, least first.</summary>
    OrderBy = 1,

    /// <summary>First key, greatest first.</summary>
    OrderByDescending = 2,

    /// <summary>Further key, least first.</summary>
    ThenBy = 3,

    /// <summary>Further key, greatest first.</summary>
    ThenByDescending = 4,
}

/// <summary>One sort key of a specification.</summary>
/// <param name="keySelector">What is compared.</param>
/// <param name="orderType">Where it stands and which way it runs.</param>
/// <typeparam name="T">The kind of thing.</typeparam>
public sealed class OrderExpressionInfo<T>(Expression<Func<T, object?>> keySelector, OrderTypeEnum orderType)
{
    private Func<T, object?>? compiled;

    /// <summary>What is compared.</summary>
    public Expression<Func<T, object?>> KeySelector { get; } = keySelector;

    /// <summary>Where it stands and which way it runs.</summary>
    public OrderTypeEnum OrderType { get; } = orderType;

    /// <summary>Whether the greatest comes first.</summary>
    public bool IsDescending => OrderType is OrderTypeEnum.OrderByDescending or OrderTypeEnum.ThenByDescending;

    /// <summary>The key, ready to be called; an absent relation gives null, as in SQL.</summary>
    public Func<T, object?> KeySelectorFunc => compiled ??= NullSafe.Compile(KeySelector);
}
