using System.Diagnostics.CodeAnalysis;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>What a type of field understands: which values, written how, compared by which operators.</summary>
public abstract class FieldType
{
    private protected FieldType(string description, params Operator[] operators)
    {
        Description = description;
        Operators = operators;
    }

    /// <summary>The values that it takes, in words for people: "an integer".</summary>
    public string Description { get; }

    /// <summary>The operators that it understands.</summary>
    public IReadOnlyList<Operator> Operators { get; }

    /// <summary>Reads a value that a client wrote.</summary>
    public abstract bool TryParse(string text, [NotNullWhen(true)] out object? value);

    /// <summary>Reads a value that <see cref="Format"/> wrote: any value that a row may have.</summary>
    public virtual bool TryRestore(string text, [NotNullWhen(true)] out object? value) => TryParse(text, out value);

    /// <summary>Writes a value so that equal values give equal text and nothing of it is lost.</summary>
    public abstract string Format(object value);

    /// <summary>The type of fields that hold <paramref name="type"/>, nullable or not.</summary>
    /// <exception cref="NotSupportedException">No field can hold it.</exception>
    public static FieldType Of(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var plain when plain == typeof(string) => TextType.Instance,
            var plain when plain == typeof(int) => IntegerType<int>.Instance,
            var plain when plain == typeof(long) => IntegerType<long>.Instance,
            var plain when plain == typeof(decimal) => DecimalType.Instance,
            var plain when plain == typeof(Money) => MoneyType.Instance,
            var plain when plain == typeof(bool) => BooleanType.Instance,
            var plain when plain == typeof(DateTimeOffset) => InstantType.Instance,
            { IsEnum: true } plain => new ChoiceType(plain),
            _ => throw new NotSupportedException($"A field can't hold {type}: give it a type of its own, or leave it out of the table."),
        };
}
