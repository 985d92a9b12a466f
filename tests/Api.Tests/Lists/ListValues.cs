using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ShopClean.Api.Tests.Lists;

/// <summary>Values to compare with, and what comparing means.</summary>
public static class ListValues
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static readonly string[] Roles = ["user", "admin"];

    /// <summary>Texts that rows have: alike, in several scripts, and full of what patterns and SQL make something of.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
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
        "日本",
        "😀",
        "z--",
    ];

    public static readonly IReadOnlyList<string> Words = ["a", "B", "%", "_", @"\", "'", "É", "日", "😀", "example", "zz"];

    public static readonly Part[] FaultsOfPaging =
    [
        new("page", "0") { Fault = "integer from 1" },
        new("page", "-1") { Fault = "integer from 1" },
        new("page", "99999999999999999999") { Fault = "integer from 1" },
        new("page", "1.0") { Fault = "integer from 1" },
        new("limit", "101") { Fault = "100" },
        new("limit", "") { Fault = "100" },
        new("count", "perhaps") { Fault = "exact or none" },
        new("cursor", "nonsense") { Fault = "cursor" },
        new("cursor", "WyJhIl0") { Fault = "cursor" },
    ];

    /// <summary>Well-formed values.</summary>
    public static Gen<string> Of(Kind kind) =>
        kind switch
        {
            Kind.Text => Gen.Elements<string>([.. Texts, "color", "100", " "]),
            Kind.Count => Gen.Elements("-1", "0", "1", "2", "3", "5", "8", "+4", "007", "2000000000"),
            Kind.Amount => Gen.Elements("-0.01", "0", "1", "10", "10.5", "10.50", "99.99", "9999999999999999.99"),
            Kind.Flag => Gen.Elements("true", "false", "True"),
            Kind.Role => Gen.Elements("admin", "user", "Admin"),
            _ => Gen.Elements(
                "2026-01-31",
                "2026-01-31T12:00Z",
                "2026-01-31T12:00:00Z",
                "2026-01-31T19:00:00+07:00",
                "2026-02-01T12:00:00.001Z",
                "0001-01-01",
                "9999-12-31"
            ),
        };

    /// <summary>Values that a field of that kind can't have.</summary>
    public static IReadOnlyList<string> NotOf(Kind kind) =>
        kind switch
        {
            Kind.Text => ["", new string('x', 201)],
            Kind.Count => ["", "many", "1.5", "1e3", "99999999999999999999", "1,2", "0x10"],
            Kind.Amount => ["", "many", "1e3", "0.001", "1,5", "99999999999999999", "NaN"],
            Kind.Flag => ["", "maybe", "1", "yes"],
            Kind.Role => ["", "owner", "0", "admin,user"],
            _ => ["", "yesterday", "2026-02-30", "31.01.2026", "2026-01-31T25:00:00Z", "1769860800"],
        };

    /// <summary>Whether a value compares so with others. Nothing is equal to no value, and nothing greater or less than it.</summary>
    public static bool Holds(IComparable? value, Kind kind, string comparison, IReadOnlyList<string> others) =>
        comparison switch
        {
            "eq" => value is not null && Order(value, kind, others[0]) == 0,
            "ne" => value is null || Order(value, kind, others[0]) != 0,
            "in" => value is not null && others.Any(other => Order(value, kind, other) == 0),
            _ when value is null => false,
            "contains" => ((string)value).Contains(others[0], StringComparison.OrdinalIgnoreCase),
            "startsWith" => ((string)value).StartsWith(others[0], StringComparison.OrdinalIgnoreCase),
            "gt" => Order(value, kind, others[0]) > 0,
            "gte" => Order(value, kind, others[0]) >= 0,
            "lt" => Order(value, kind, others[0]) < 0,
            _ => Order(value, kind, others[0]) <= 0,
        };

    private static int Order(IComparable value, Kind kind, string other) =>
        kind switch
        {
            Kind.Text => string.CompareOrdinal((string)value, other),
            Kind.Role => value.CompareTo(Array.FindIndex(Roles, role => role.Equals(other, StringComparison.OrdinalIgnoreCase))),
            Kind.Flag => value.CompareTo(bool.Parse(other)),
            Kind.Instant => value.CompareTo(ListRow.Instant(other)),
            _ => value.CompareTo(
                decimal.Parse(other, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            ),
        };
}
