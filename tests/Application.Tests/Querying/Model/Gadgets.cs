using FsCheck;
using FsCheck.Fluent;

namespace ShopClean.Application.Tests.Querying.Model;

/// <summary>Makes gadgets that are much alike: few different values, so that there are ties and absences everywhere.</summary>
public static class Gadgets
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<string> Texts =
    [
        "",
        "a",
        "A",
        "b",
        "ab",
        "Ba",
        "a b",
        "50%",
        "a_b",
        @"a\b",
        "it's",
        "[a]",
        "é",
        "z",
    ];

    private static readonly IReadOnlyList<Land> Lands =
    [
        .. Texts.Take(3).Select((name, index) => new Land { Id = index + 1, Name = name }),
    ];

    private static readonly IReadOnlyList<Maker> Makers =
    [
        .. Texts.Select(
            (name, index) =>
                new Maker
                {
                    Id = index + 1,
                    Name = name,
                    LandId = Lands[index % 3].Id,
                    Land = Lands[index % 3],
                }
        ),
    ];

    private static readonly IReadOnlyList<Shelf> Shelves =
    [
        .. Texts
            .Take(6)
            .Select(
                (label, index) =>
                    new Shelf
                    {
                        Id = index + 1,
                        Label = label,
                        Height = index / 2,
                    }
            ),
    ];

    /// <summary>Some gadgets, with different keys.</summary>
    public static Gen<List<Gadget>> Some(int most) =>
        from count in Gen.Choose(0, most)
        from gadgets in One.ListOf(count)
        select gadgets.Select(Numbered).ToList();

    /// <summary>The same gadgets each time.</summary>
    public static IReadOnlyList<Gadget> Exactly(int count, int seed) =>
        [.. One.Sample(50, new Rnd((ulong)seed, 1UL), count).Select(Numbered)];

    public static Gen<T?> OrNull<T>(this Gen<T> values)
        where T : struct => Gen.Frequency((1, Gen.Constant((T?)null)), (3, values.Select(value => (T?)value)));

    private static Gen<string> Text => Gen.Elements<string>(Texts);

    private static Gen<decimal> Amount => Gen.Elements(-1.5m, 0m, 0.01m, 10m, 10.5m, 9_999_999_999_999_999.99m);

    private static Gen<DateTimeOffset> Instant => Gen.Choose(-3, 3).Select(days => Noon.AddDays(days).AddMilliseconds(days));

    private static Gen<Grade> AnyGrade => Gen.Elements(Enum.GetValues<Grade>());

    private static Gen<Gadget> One =>
        from texts in Text.Two()
        from brand in Gen.Frequency((1, Gen.Constant((string?)null)), (3, Text.Select(text => (string?)text)))
        from numbers in Gen.Choose(0, 3).Three()
        from rank in Gen.Choose(-1, 1).OrNull()
        from price in Amount
        from weight in Amount.OrNull()
        from flags in Gen.Elements(true, false).Two()
        from madeAt in Instant
        from soldAt in Instant.OrNull()
        from grade in AnyGrade
        from wish in AnyGrade.OrNull()
        from maker in Gen.Elements<Maker>(Makers)
        from shelf in Gen.Elements<Shelf?>([null, .. Shelves])
        from tags in Tag.ListOf()
        select new Gadget
        {
            Title = texts.Item1,
            Brand = brand,
            Points = numbers.Item1,
            Rank = rank,
            Views = numbers.Item2 * 3_000_000_000L,
            Price = price,
            Weight = weight,
            IsNew = flags.Item1,
            IsSecret = flags.Item2,
            MadeAt = madeAt,
            SoldAt = soldAt,
            Grade = grade,
            Wish = wish,
            MakerId = maker.Id,
            Maker = maker,
            ShelfId = shelf?.Id,
            Shelf = shelf,
            Tags = [.. tags.Take(3)],
        };

    private static Gen<GadgetTag> Tag =>
        from key in Gen.Elements("color", "size")
        from value in Text
        select new GadgetTag { Key = key, Value = value };

    private static Gadget Numbered(Gadget gadget, int index)
    {
        gadget.Id = index + 1;
        return gadget;
    }
}
