using System.Globalization;

namespace ShopClean.Domain.Access;

/// <summary>The words for standings, as refusals and documents use them.</summary>
public static class Relation
{
    /// <summary>The standings of people in a shop.</summary>
    public const Standing ShopPeople = Standing.Staff | Standing.Manager | Standing.Owner;

    private static readonly (Standing Standing, string Words)[] Words =
    [
        (Standing.Owner, "owner"),
        (Standing.Manager, "manager"),
        (Standing.Staff, "staff"),
        (Standing.Admin, "administrator"),
        (Standing.VerifiedUser, "verified user"),
        (Standing.User, "user"),
        (Standing.Anyone, "anyone"),
    ];

    /// <summary>One standing in words: <c>owner of shop 42</c>, <c>administrator</c>.</summary>
    public static string Describe(Standing standing, long? shopId)
    {
        var word = Words.First(known => known.Standing == standing).Words;
        return (standing & ShopPeople) == Standing.None ? word
            : shopId is { } shop ? string.Create(CultureInfo.InvariantCulture, $"{word} of shop {shop}")
            : $"{word} of the shop";
    }

    /// <summary>Each of the standings in words, the strongest relation first.</summary>
    public static IReadOnlyList<string> DescribeAll(Standing standings, long? shopId = null) =>
        [.. Words.Where(known => standings.HasFlag(known.Standing)).Select(known => Describe(known.Standing, shopId))];
}
