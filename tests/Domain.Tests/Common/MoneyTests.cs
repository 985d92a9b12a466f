using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests.Common;

public sealed class MoneyTests
{
    private static Gen<decimal> Amounts =>
        ArbMap.Default.GeneratorFor<int>().Zip(Gen.Choose(0, 99)).Select(parts => parts.Item1 + (parts.Item2 / 100m));

    private static Gen<Money> Sums => Amounts.Select(Money.Rupiah);

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
            Rupiah(5_999_999m).ToString().ShouldBe("Rp5.999.999,00");
            Rupiah(0m).ToString().ShouldBe("Rp0,00");
            Rupiah(-1_234.5m).ToString().ShouldBe("-Rp1.234,50");
            Money.Max.ToString().ShouldBe("Rp9.999.999.999.999.999,99");
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
                        Rupiah(amount)
                            .ToString()
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
                amount => Math.Abs(Money.Rounded(amount).Amount - amount) <= 0.005m
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("0.015", "0.02")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("0.0049", "0")]
    public void Half_a_sen_is_rounded_away_from_zero(string amount, string rounded) =>
        Money.Rounded(Parse(amount)).ShouldBe(Rupiah(Parse(rounded)));

    [Theory]
    [InlineData("1.25", true)]
    [InlineData("1.255", false)]
    [InlineData("9999999999999999.99", true)]
    [InlineData("-10000000000000000", false)]
    public void An_amount_has_whole_sen_and_eighteen_digits_at_most(string amount, bool isValid)
    {
        Money.IsValid(Parse(amount)).ShouldBe(isValid);
        Should.Throw<ArgumentOutOfRangeException>(() => Rupiah(Parse("0.001")));
    }

    [Theory]
    [InlineData("10000", "12.5", "1250", "8750")]
    [InlineData("0.05", "50", "0.03", "0.03")]
    [InlineData("-0.05", "50", "-0.03", "-0.03")]
    [InlineData("99.99", "100", "99.99", "0")]
    public void A_percentage_is_rounded_to_the_nearest_sen(string amount, string percent, string part, string rest)
    {
        Rupiah(Parse(amount)).Percent(Parse(percent)).ShouldBe(Rupiah(Parse(part)));
        Rupiah(Parse(amount)).Less(Parse(percent)).ShouldBe(Rupiah(Parse(rest)));
    }

    [Fact]
    public void Amounts_add_up_and_compare_as_their_numbers_do() =>
        Prop.ForAll(
                Sums.Two().ToArbitrary(),
                pair =>
                {
                    var (a, b) = pair;
                    return (a + b) - b == a
                        && a * 3 == a + a + a
                        && (a < b) == (a.Amount < b.Amount)
                        && (a >= b) == (a.Amount >= b.Amount)
                        && Math.Sign(a.CompareTo((object)b)) == Math.Sign(a.Amount.CompareTo(b.Amount));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_split_loses_nothing_and_gives_each_part_its_share_to_the_sen() =>
        Prop.ForAll(
                Sums.ToArbitrary(),
                Gen.Choose(0, 1_000_000).Select(sen => Rupiah(sen / 100m)).NonEmptyListOf().ToArbitrary(),
                (amount, drawn) =>
                {
                    Money[] proportions = [.. drawn, Rupiah(1)];
                    var total = proportions.Sum(proportion => proportion.Amount);
                    var parts = amount.Split(proportions);
                    return parts.Aggregate((sum, part) => sum + part) == amount
                        && parts
                            .Zip(proportions)
                            .All(one => Math.Abs(one.First.Amount - (amount.Amount * one.Second.Amount / total)) < 0.01m);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_sen_that_are_left_go_to_those_who_lost_most()
    {
        Rupiah(100).Split([Rupiah(1), Rupiah(1), Rupiah(1)]).ShouldBe([Rupiah(33.34m), Rupiah(33.33m), Rupiah(33.33m)]);
        Rupiah(0.05m).Split([Rupiah(1), Rupiah(3)]).ShouldBe([Rupiah(0.01m), Rupiah(0.04m)]);
        Money.Max.Split([Money.Max, Money.Max])[1].ShouldBe(Rupiah(4_999_999_999_999_999.99m));
    }

    [Fact]
    public void Nothing_is_split_by_nothing()
    {
        Should.Throw<ArgumentException>(() => Rupiah(1).Split([]));
        Should.Throw<ArgumentException>(() => Rupiah(1).Split([Rupiah(0)]));
        Should.Throw<ArgumentException>(() => Rupiah(1).Split([Rupiah(2), Rupiah(-1)]));
    }

    private static Money Rupiah(decimal amount) => Money.Rupiah(amount);

    private static decimal Parse(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
