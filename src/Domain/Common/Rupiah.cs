using System.Globalization;

namespace ShopClean.Domain.Common;

/// <summary>Money of the shop: Indonesian rupiah, kept as <c>decimal(18,2)</c>.</summary>
public static class Rupiah
{
    /// <summary>Decimal places that are kept.</summary>
    public const int Scale = 2;

    /// <summary>Digits that are kept, decimal places included.</summary>
    public const int Precision = 18;

    /// <summary>The greatest amount that can be kept.</summary>
    public const decimal Max = 9_999_999_999_999_999.99m;

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

    /// <summary>The amount as people read it: <c>Rp5.999.999,00</c>.</summary>
    public static string Format(decimal amount) => amount.ToString("C", Indonesian);

    /// <summary>The amount to the nearest sen, halves away from zero.</summary>
    public static decimal Round(decimal amount) => Math.Round(amount, Scale, MidpointRounding.AwayFromZero);

    /// <summary>Whether the amount has no more decimal places than are kept.</summary>
    public static bool IsWholeSen(decimal amount) => decimal.Round(amount, Scale) == amount;
}
