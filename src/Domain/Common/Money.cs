using System.Globalization;
using System.Runtime.InteropServices;

namespace ShopClean.Domain.Common;

/// <summary>An amount of Indonesian rupiah, to the sen (two decimal places), as <c>decimal(18,2)</c> keeps it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Money : IComparable<Money>, IComparable
{
    /// <summary>Decimal places that are kept.</summary>
    public const int Scale = 2;

    /// <summary>Digits that are kept, decimal places included.</summary>
    public const int Precision = 18;

    /// <summary>Nothing.</summary>
    public static readonly Money Zero;

    /// <summary>The greatest amount that can be kept.</summary>
    public static readonly Money Max = new(9_999_999_999_999_999.99m);

    // A format of our own: the machine's culture data decides nothing, so the answer is the same on every machine.
    private static readonly NumberFormatInfo Indonesian = new()
    {
        CurrencySymbol = "Rp",
        CurrencyDecimalDigits = Scale,
        CurrencyDecimalSeparator = ",",
        CurrencyGroupSeparator = ".",
        CurrencyGroupSizes = [3],
        CurrencyPositivePattern = 0,
        CurrencyNegativePattern = 1,
    };

    private Money(decimal amount) => Amount = amount;

    /// <summary>The amount in rupiah.</summary>
    public decimal Amount { get; }

    /// <summary>An amount that can be kept as it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has more decimal places or digits than are kept: see <see cref="IsValid"/>.</exception>
    public static Money Rupiah(decimal amount) =>
        IsValid(amount)
            ? new Money(amount)
            : throw new ArgumentOutOfRangeException(
                nameof(amount),
                amount,
                $"Money has at most {Precision} digits, {Scale} of them after the point."
            );

    /// <summary>The amount to the nearest sen, halves away from zero.</summary>
    public static Money Rounded(decimal amount) => Rupiah(Math.Round(amount, Scale, MidpointRounding.AwayFromZero));

    /// <summary>Whether an amount has no more decimal places and digits than are kept.</summary>
    public static bool IsValid(decimal amount) => HasWholeSen(amount) && Math.Abs(amount) <= Max.Amount;

    /// <summary>Whether an amount has no more decimal places than are kept.</summary>
    public static bool HasWholeSen(decimal amount) => decimal.Round(amount, Scale) == amount;

    /// <summary>A part of it in percent, to the nearest sen.</summary>
    public Money Percent(decimal percent) => Rounded(Amount * percent / 100m);

    /// <summary>What is left when a part in percent is taken off, to the nearest sen.</summary>
    public Money Less(decimal percent) => Rounded(Amount - (Amount * percent / 100m));

    /// <summary>The amount as people read it: <c>Rp5.999.999,00</c>.</summary>
    public override string ToString() => Amount.ToString("C", Indonesian);
}
