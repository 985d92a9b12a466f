namespace ShopClean.Domain.Common;

/// <content>How amounts are added, compared and split.</content>
public readonly partial record struct Money
{
    private const decimal SenPerRupiah = 100m;

#pragma warning disable CS1591 // Operators that do what they say.
    public static Money operator +(Money left, Money right) => Rupiah(left.Amount + right.Amount);

    public static Money operator -(Money left, Money right) => Rupiah(left.Amount - right.Amount);

    public static Money operator *(Money amount, int times) => Rupiah(amount.Amount * times);

    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;
#pragma warning restore CS1591

    /// <inheritdoc/>
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <inheritdoc/>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            Money other => CompareTo(other),
            _ => throw new ArgumentException("Money can be compared with money only.", nameof(obj)),
        };

    /// <summary>
    /// Splits the amount in proportion to others so that nothing is lost or made: each part is rounded toward zero to the sen, and the sen that are left go one each
    /// to the parts that lost most by it, the first among equals (the largest remainder method).
    /// </summary>
    /// <param name="proportions">One for each part; none below zero, and not all zero.</param>
    /// <exception cref="ArgumentException">The amount can't be split by them.</exception>
    public IReadOnlyList<Money> Split(IReadOnlyList<Money> proportions)
    {
        var weights = proportions.Select(proportion => proportion.Sen).ToList();
        var total = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);
        if (total <= 0 || weights.Exists(weight => weight < 0))
        {
            throw new ArgumentException("Proportions must not be below zero, and at least one must be above.", nameof(proportions));
        }

        var sen = Sen;
        var parts = weights.ConvertAll(weight => Int128.DivRem(sen * weight, total));
        var left = sen - parts.Aggregate(Int128.Zero, (sum, part) => sum + part.Quotient);
        var favoured = parts
            .Index()
            .OrderByDescending(part => Int128.Abs(part.Item.Remainder))
            .Take((int)Int128.Abs(left))
            .Select(part => part.Index)
            .ToHashSet();
        return [.. parts.Index().Select(part => OfSen(part.Item.Quotient + (favoured.Contains(part.Index) ? Int128.Sign(left) : 0)))];
    }

    private Int128 Sen => (Int128)(Amount * SenPerRupiah);

    private static Money OfSen(Int128 sen) => new((decimal)sen / SenPerRupiah);
}
