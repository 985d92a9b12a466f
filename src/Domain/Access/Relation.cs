using System.Globalization;

namespace ShopClean.Domain.Access;

/// <summary>The words for standings, as refusals and documents use them.</summary>
public static class Relation
{
    /// <summary>The standings of people in a shop.</summary>
    public const Standing ShopPeople = Standing.Staff | Standing.Manager | Standing.Owner;

    /// <summary>The standings of the user to whom a thing belongs. Each kind of thing has one of them, so that the same user has all of them at once.</summary>
    public const Standing Persons = Standing.Self | Standing.Author | Standing.Buyer;

    private static readonly (Standing Standing, string Words)[] Words =
    [
        (Standing.Owner, "owner"),
        (Standing.Manager, "manager"),
        (Standing.Staff, "staff"),
        (Standing.Self, "user"),
        (Standing.Author, "author"),
        (Standing.Buyer, "buyer"),
        (Standing.Admin, "administrator"),
        (Standing.VerifiedUser, "verified user"),
        (Standing.User, "user"),
        (Standing.Anyone, "anyone"),
    ];

    /// <summary>One standing in words: <c>owner of shop 42</c>, <c>administrator</c>.</summary>
    public static string Describe(Standing standing, Concern concern)
    {
        var word = Words.First(known => known.Standing == standing).Words;
        return (standing & ShopPeople) != Standing.None ? word + (concern.ShopId is { } shop ? Numbered(" of shop", shop) : " of the shop")
            : standing is Standing.Self && concern.UserId is { } user ? Numbered(word, user)
            : word;
    }

    private static string Numbered(string words, long key) => string.Create(CultureInfo.InvariantCulture, $"{words} {key}");

    /// <summary>Each of the standings in words, the strongest relation first.</summary>
    public static IReadOnlyList<string> DescribeAll(Standing standings, Concern concern = default) =>
        [.. Words.Where(known => standings.HasFlag(known.Standing)).Select(known => Describe(known.Standing, concern))];
}
