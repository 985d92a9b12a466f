using System.Text.Json.Nodes;

namespace ShopClean.Api.Tests.Lists;

/// <summary>One parameter of a request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record Part(string Name, string Value)
{
    /// <summary>Which rows it keeps; null for all.</summary>
    public Func<ListRow, bool>? Keeps { get; init; }

    /// <summary>What the refusal of it must say; null where it is good.</summary>
    public string? Fault { get; init; }

    /// <summary>Further parameters that only make sense with it.</summary>
    public IReadOnlyList<Part> More { get; init; } = [];

    public override string ToString() => $"{Uri.EscapeDataString(Name)}={Uri.EscapeDataString(Value)}";
}

/// <summary>A request for a list, and what it should answer according to a reading of the contract that shares nothing with the program.</summary>
public sealed record ListQuestion(ListContract Contract, IReadOnlyList<Part> Parts)
{
    public IReadOnlyList<(ListField Field, bool Descending)> Sort { get; init; } = [];

    public int Limit { get; init; } = 10;

    public int Page { get; init; } = 1;

    public bool Counts { get; init; } = true;

    /// <summary>The paths that are selected; null for all.</summary>
    public IReadOnlyCollection<string>? Selected { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Part> Faulty => [.. Parts.Where(part => part.Fault is not null)];

    /// <summary>The rows of all pages, in order.</summary>
    public IReadOnlyList<ListRow> AnswerOf(IEnumerable<ListRow> rows) =>
        [.. rows.Where(row => Parts.All(part => part.Keeps?.Invoke(row) ?? true)).Order(Comparer<ListRow>.Create(Compare))];

    /// <summary>A row as this question shows it.</summary>
    public JsonNode Shown(ListRow row) => Selected is null ? row.Shown : row.Only(Selected);

    public override string ToString() => $"{Contract.Path}?{string.Join('&', Parts)}";

    // Null is the greatest, text is compared as it is, and rows that are equal in all keys have the order of their keys.
    private int Compare(ListRow left, ListRow right)
    {
        foreach (var (field, descending) in Sort)
        {
            var order = (left.Value(field), right.Value(field)) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                (string one, string other) => string.CompareOrdinal(one, other),
                var (one, other) => one.CompareTo(other),
            };
            if (order != 0)
            {
                return descending ? -order : order;
            }
        }

        return Sort[^1].Descending ? right.Id.CompareTo(left.Id) : left.Id.CompareTo(right.Id);
    }
}
