using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using ShopClean.Application.Common.Querying.Conditions;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>Fields whose names the rows bring along: <c>attr.color</c>. Each may have several values.</summary>
/// <param name="Prefix">What stands before the dot.</param>
/// <param name="Values">The values that a row has under a key.</param>
/// <typeparam name="T">The resource.</typeparam>
internal sealed partial record DynamicField<T>(string Prefix, Func<string, Expression<Func<T, IEnumerable<string>>>> Values)
{
    /// <summary>What a key may look like, in words for people.</summary>
    public const string KeyRule = "1 to 50 letters (a-z), digits, '_' or '-'";

    /// <summary>The key in a name, if the name has this prefix.</summary>
    public string? KeyIn(string name) =>
        name.StartsWith(Prefix + ".", StringComparison.OrdinalIgnoreCase) ? name[(Prefix.Length + 1)..] : null;

    /// <summary>The filter of one key; null where no row can have it.</summary>
    public IFilter<T>? this[string key] => KeyPattern().IsMatch(key) ? new Entry($"{Prefix}.{key}", Values(key)) : null;

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,50}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();

    private sealed record Entry(string Name, Expression<Func<T, IEnumerable<string>>> Values) : IFilter<T>
    {
        private static readonly MethodInfo AnyOf = ((Func<IEnumerable<string>, Func<string, bool>, bool>)Enumerable.Any).Method;

        public FieldType Type => TextType.Instance;

        // One value that matches is enough; "not equal" means that none is equal.
        public Expression<Func<T, bool>> Where(Operator comparison, IReadOnlyList<object> values)
        {
            var value = Expression.Parameter(typeof(string), "value");
            var isMatch = Comparison.Of(value, comparison is Operator.Ne ? Operator.Eq : comparison, values);
            var any = Expression.Call(AnyOf, Values.Body, Expression.Lambda<Func<string, bool>>(isMatch, value));
            return Expression.Lambda<Func<T, bool>>(comparison is Operator.Ne ? Expression.Not(any) : any, Values.Parameters);
        }
    }
}
