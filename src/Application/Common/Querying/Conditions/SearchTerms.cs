using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Fields;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Querying.Conditions;

/// <summary>What <c>search</c> looks for and where: every word must be found, each in any of the fields.</summary>
/// <param name="Words">The words, each once.</param>
/// <param name="Fields">Where to look.</param>
/// <typeparam name="T">The resource.</typeparam>
public sealed record SearchTerms<T>(IReadOnlyList<string> Words, IReadOnlyList<Field<T>> Fields)
{
    /// <summary>No search.</summary>
    public static readonly SearchTerms<T> None = new([], []);

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>The search in a canonical form.</summary>
    public string Fingerprint => IsEmpty ? "" : $"search={Sorted(Words)}&searchBy={Sorted(Fields.Select(one => one.Name))}";

    /// <summary>The search as one condition.</summary>
    public Expression<Func<T, bool>> ToExpression()
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(Predicates.All(Words.Select(word => FoundIn(row, word))), row);
    }

    private Expression FoundIn(ParameterExpression row, string word) =>
        Predicates.Any(Fields.Select(field => Comparison.Of(field.Selector.On(row), Operator.Contains, [word])));

    private static string Sorted(IEnumerable<string> parts) =>
        string.Join(',', parts.Select(Uri.EscapeDataString).Order(StringComparer.Ordinal));
}
