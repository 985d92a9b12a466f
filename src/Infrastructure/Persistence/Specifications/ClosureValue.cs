using System.Linq.Expressions;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Reads a value out of the expression that mentions it.</summary>
internal static class ClosureValue
{
    /// <summary>The value of an expression that depends on no row.</summary>
    public static TValue Of<TValue>(Expression expression) =>
        // Interpreted: it is run once, which compiling would cost a hundred times.
        Expression.Lambda<Func<TValue>>(expression).Compile(preferInterpretation: true)();
}
