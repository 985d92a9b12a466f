using System.Linq.Expressions;

namespace ShopClean.Application.Common.Querying.Expressions;

/// <summary>Holds a value the way that a lambda's closure would.</summary>
/// <remarks>
/// EF Core turns a member of a captured object into an SQL parameter, but a constant into a literal:
/// with literals every value a client sends would be a statement of its own, to translate, plan and cache.
/// </remarks>
/// <param name="value">The value.</param>
/// <typeparam name="TValue">Its type.</typeparam>
public sealed class Captured<TValue>(TValue value)
{
    /// <summary>The value.</summary>
    public TValue Value { get; } = value;
}

/// <summary>Makes expressions for values that must become SQL parameters.</summary>
public static class Captured
{
    /// <summary>The value as a member of a captured object.</summary>
    public static Expression Of(object? value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Captured<>).MakeGenericType(type), [value])!;
        return Expression.Property(Expression.Constant(holder), nameof(Captured<>.Value));
    }

    /// <inheritdoc cref="Of(object?, Type)"/>
    public static Expression Of<TValue>(TValue value) =>
        Expression.Property(Expression.Constant(new Captured<TValue>(value)), nameof(Captured<>.Value));
}
