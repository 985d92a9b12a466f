using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests.Common;

public sealed class RupiahTests
{
    private static Gen<decimal> Amounts =>
        ArbMap.Default.GeneratorFor<int>().Zip(Gen.Choose(0, 99)).Select(parts => parts.Item1 + (parts.Item2 / 100m));

    [Theory]
    [InlineData("en-US")]
    [InlineData("id-ID")]
    [InlineData("ar-SA")]
    [InlineData("fr-FR")]
    [InlineData("sv-SE")]
    [InlineData("")]
    public void An_amount_is_written_the_same_on_every_machine(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Rupiah.Format(5_999_999m).ShouldBe("Rp5.999.999,00");
            Rupiah.Format(0m).ShouldBe("Rp0,00");
            Rupiah.Format(-1_234.5m).ShouldBe("-Rp1.234,50");
            Rupiah.Format(Rupiah.Max).ShouldBe("Rp9.999.999.999.999.999,99");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_written_can_be_read_back() =>
        Prop.ForAll(
                Amounts.ToArbitrary(),
                amount =>
                    decimal.Parse(
                        Rupiah
                            .Format(amount)
                            .Replace("Rp", "", StringComparison.Ordinal)
                            .Replace(".", "", StringComparison.Ordinal)
                            .Replace(',', '.'),
                        CultureInfo.InvariantCulture
                    ) == amount
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Rounding_gives_whole_sen_and_is_off_by_half_a_sen_at_most() =>
        Prop.ForAll(
                Amounts.Zip(Gen.Choose(0, 999)).Select(parts => parts.Item1 + (parts.Item2 / 100_000m)).ToArbitrary(),
                amount => Rupiah.IsWholeSen(Rupiah.Round(amount)) && Math.Abs(Rupiah.Round(amount) - amount) <= 0.005m
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("0.015", "0.02")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("0.0049", "0")]
    public void Half_a_sen_is_rounded_away_from_zero(string amount, string rounded) => Rupiah.Round(Parse(amount)).ShouldBe(Parse(rounded));

    [Theory]
    [InlineData("1.25", true)]
    [InlineData("1.255", false)]
    public void A_sen_is_the_smallest_part(string amount, bool isWhole) => Rupiah.IsWholeSen(Parse(amount)).ShouldBe(isWhole);

    private static decimal Parse(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
