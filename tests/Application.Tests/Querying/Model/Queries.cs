using FsCheck;
using FsCheck.Fluent;

namespace ShopClean.Application.Tests.Querying.Model;

/// <summary>Makes requests that are all well-formed: any filters, any search, any sort.</summary>
public static class Queries
{
    private static readonly string[] SortKeys =
    [
        "id",
        "title",
        "brand",
        "points",
        "rank",
        "views",
        "price",
        "weight",
        "isNew",
        "madeAt",
        "soldAt",
        "grade",
        "wish",
        "maker.name",
        "maker.land",
        "shelf.label",
        "shelf.height",
    ];

    public static Gen<string> Sort =>
        from keys in Gen.Shuffle(SortKeys)
        from count in Gen.Choose(1, 4)
        from orders in Gen.Elements("ASC", "DESC").ListOf(count)
        select $"sortBy={string.Join(',', keys.Take(count))}&sortOrder={string.Join(',', orders)}";

    public static Gen<string> Filters =>
        from count in Gen.Choose(0, 3)
        from filters in Filter.ListOf(count)
        select string.Join('&', filters.DistinctBy(filter => filter.Split('=')[0], StringComparer.Ordinal));

    public static Gen<string> Search =>
        Gen.Frequency(
            (2, Gen.Constant("")),
            (1, Text.Select(text => $"search={text}")),
            (1, Text.Select(text => $"search={text}%20a&searchBy=title,maker.name"))
        );

    private static Gen<string> Text => Gen.Elements<string>(Gadgets.Texts.Where(text => text.Length > 0)).Select(Uri.EscapeDataString);

    private static Gen<string> Number => Gen.Elements("-1", "0", "1", "2", "3");

    private static Gen<string> Instant => Gen.Choose(-3, 3).Select(days => Uri.EscapeDataString(Gadgets.Noon.AddDays(days).ToString("O")));

    private static Gen<string> Filter =>
        Gen.OneOf(
            Compared(
                ["title", "brand", "maker.name", "maker.land", "shelf.label", "tag.color", "tag.size"],
                ["eq", "ne", "contains", "startsWith"],
                Text
            ),
            Compared(["points", "rank", "views", "price", "weight", "shelf.height"], ["eq", "ne", "gt", "gte", "lt", "lte"], Number),
            Compared(["madeAt", "soldAt"], ["eq", "ne", "gt", "gte", "lt", "lte"], Instant),
            Compared(["isNew"], ["eq", "ne"], Gen.Elements("true", "false")),
            Compared(["grade", "wish"], ["eq", "ne"], Gen.Elements("poor", "good", "veryGood")),
            Compared(["title", "brand", "tag.color"], ["in"], Text.NonEmptyListOf().Select(texts => string.Join(',', texts.Take(4)))),
            Compared(
                ["points", "rank", "price", "weight"],
                ["in"],
                Number.NonEmptyListOf().Select(numbers => string.Join(',', numbers.Take(4)))
            ),
            Compared(["grade", "wish"], ["in"], Gen.Constant("poor,veryGood")),
            Gen.Elements("minPrice=1", "sold=true", "sold=false")
        );

    private static Gen<string> Compared(string[] fields, string[] operators, Gen<string> values) =>
        from field in Gen.Elements(fields)
        from comparison in Gen.Elements(operators)
        from value in values
        select $"{field}[{comparison}]={value}";
}
