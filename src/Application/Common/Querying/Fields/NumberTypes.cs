using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>Whole numbers of one size.</summary>
internal sealed class IntegerType<TNumber> : FieldType
    where TNumber : struct, IBinaryInteger<TNumber>, IMinMaxValue<TNumber>
{
    public static readonly IntegerType<TNumber> Instance = new();

    private IntegerType()
        : base($"an integer from {TNumber.MinValue} to {TNumber.MaxValue}", NumberOperators.All) { }

    public override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        var isNumber = TNumber.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        value = isNumber ? number : null;
        return isNumber;
    }

    public override string Format(object value) => ((TNumber)value).ToString(null, CultureInfo.InvariantCulture);
}

/// <summary>Decimal numbers, as <c>decimal(18,2)</c> keeps them.</summary>
internal sealed class DecimalType : FieldType
{
    public static readonly DecimalType Instance = new();

    // No exponent and no trailing zeros: 10, 10.0 and 10.00 are one number.
    private const string Canonical = "0.############################";

    private DecimalType()
        : base($"a number of at most {Money.Precision} digits, {Money.Scale} of them after the point", NumberOperators.All) { }

    public override bool TryParse(string text, [NotNullWhen(true)] out object? value) =>
        TryRestore(text, out value) && Money.IsValid((decimal)value);

    // A computed key may have more digits than a client may ask for.
    public override bool TryRestore(string text, [NotNullWhen(true)] out object? value)
    {
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out var number);
        value = isNumber ? number : null;
        return isNumber;
    }

    public override string Format(object value) => ((decimal)value).ToString(Canonical, CultureInfo.InvariantCulture);
}

/// <summary>Money, written as the number of rupiah.</summary>
internal sealed class MoneyType : FieldType
{
    public static readonly MoneyType Instance = new();

    private MoneyType()
        : base(DecimalType.Instance.Description, NumberOperators.All) { }

    public override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = DecimalType.Instance.TryParse(text, out var amount) ? Money.Rupiah((decimal)amount) : null;
        return value is not null;
    }

    public override string Format(object value) => DecimalType.Instance.Format(((Money)value).Amount);
}

internal static class NumberOperators
{
    public static readonly Operator[] All = [Operator.Eq, Operator.Ne, Operator.Gt, Operator.Gte, Operator.Lt, Operator.Lte, Operator.In];
}
