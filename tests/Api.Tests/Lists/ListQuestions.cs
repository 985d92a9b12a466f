using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ShopClean.Api.Tests.Lists;

/// <summary>Makes requests for lists of every sort: good ones, and ones that are wrong in one way or several.</summary>
/// <param name="contract">The list.</param>
public sealed class ListQuestions(ListContract contract)
{
    private static readonly string[] Orders = ["ASC", "DESC", "asc", "Desc"];

    // Each is wrong in any list, and the refusal lists what is allowed.
    private readonly Part[] unknown =
    [
        new("nothing", "1") { Fault = "createdAt" },
        new("passwordHash", "x") { Fault = "createdAt" },
        new("owner.email[contains]", "@") { Fault = "createdAt" },
        new("normalizedName", "A") { Fault = "createdAt" },
        new("deletedAt[gte]", "2026-01-01") { Fault = "createdAt" },
        new("", "1") { Fault = "createdAt" },
        new("[eq]", "1") { Fault = "createdAt" },
        new("attr.", "1") { Fault = "createdAt" },
        new("attr.größe", "1") { Fault = "createdAt" },
        new("id; drop table users", "1") { Fault = "createdAt" },
    ];

    private IReadOnlyList<ListField> Sortable => [.. contract.Fields.Where(one => one.IsSortable)];

    private IReadOnlyList<ListField> Searchable => [.. contract.Fields.Where(one => one.IsSearchable)];

    /// <summary>Good requests.</summary>
    public Gen<ListQuestion> Good => Question(GoodFilters);

    /// <summary>Requests that have at least one fault, beside whatever is good.</summary>
    public Gen<ListQuestion> Faulty =>
        from question in Question(GoodFilters)
        from fault in Fault
        from other in Gen.Frequency((2, Gen.Constant((Part?)null)), (1, Fault.Select(part => (Part?)part)))
        let faults = new[] { fault, other }.OfType<Part>().SelectMany(part => part.More.Prepend(part)).ToList()
        // A name that is given twice is a fault of its own, which hides the other.
        let names = faults.Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase)
        let kept = question.Parts.Where(part => !names.Contains(part.Name))
        select question with
        {
            Parts = [.. kept, .. faults.Index().Where(part => IsFirst(faults, part.Index)).Select(part => part.Item)],
        };

    private Gen<ListQuestion> Question(Gen<IReadOnlyList<Part>> filters) =>
        from kept in filters
        from search in Gen.Frequency((2, Gen.Constant<IReadOnlyList<Part>>([])), (1, Search))
        from sort in Gen.Frequency((1, Gen.Constant((Parts: (IReadOnlyList<Part>)[], Keys: DefaultSort))), (4, Sort))
        from limit in Gen.OneOf(Gen.Constant(10), Gen.Choose(1, 12), Gen.Constant(100))
        from page in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(1, 4)), (1, Gen.Constant(999_999_999)))
        from counts in Gen.Elements("", "exact", "none")
        from selected in Gen.Frequency(
            (3, Gen.Constant<string[]?>(null)),
            (1, Gen.SubListOf(contract.Selectable).Where(names => names.Count > 0).Select(names => (string[]?)[.. names]))
        )
        select new ListQuestion(
            contract,
            [
                .. kept,
                .. search,
                .. sort.Parts,
                .. limit == 10 ? Array.Empty<Part>() : [new("limit", Text(limit))],
                .. page == 1 ? Array.Empty<Part>() : [new("page", Text(page))],
                .. counts.Length == 0 ? Array.Empty<Part>() : [new("count", counts)],
                .. selected is null ? Array.Empty<Part>() : [new("fields", string.Join(',', selected))],
            ]
        )
        {
            Sort = sort.Keys,
            Limit = limit,
            Page = page,
            Counts = counts != "none",
            Selected = selected,
        };

    private IReadOnlyList<(ListField, bool)> DefaultSort =>
        [(contract.Fields.Single(one => one.Name == contract.DefaultSort.Field), contract.DefaultSort.Descending)];

    private Gen<IReadOnlyList<Part>> GoodFilters =>
        from count in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 3)))
        from filters in Filter.ListOf(count)
        select (IReadOnlyList<Part>)[.. filters.DistinctBy(filter => filter.Name, StringComparer.OrdinalIgnoreCase)];

    private Gen<Part> Filter =>
        Gen.Frequency(
            (6, Gen.Elements<ListField>(contract.Fields).SelectMany(FieldFilter)),
            (contract.Aliases.Count, contract.Aliases.Count == 0 ? FieldFilter(contract.Fields[0]) : Alias),
            (contract.Attributes.Count, contract.Attributes.Count == 0 ? FieldFilter(contract.Fields[0]) : Attribute)
        );

    // A bare sortOrder is that of the list itself.
    private Gen<Part> FieldFilter(ListField one) =>
        from comparison in Gen.Elements<string>(one.Operators)
        from bare in Gen.Elements(true, false)
        from values in comparison == "in"
            ? ListValues.Of(one.Kind).ListOf(3)
            : ListValues.Of(one.Kind).Select(value => new List<string> { value })
        select new Part(
            comparison == "eq" && bare && one.Name != "sortOrder" ? one.Name : $"{one.Name}[{comparison}]",
            string.Join(',', values)
        )
        {
            Keeps = row => ListValues.Holds(row.Value(one), one.Kind, comparison, values),
        };

    private Gen<Part> Alias =>
        from alias in Gen.Elements<(string Name, string Field, string Operator)>(contract.Aliases)
        let one = contract.Fields.Single(one => one.Name == alias.Field)
        from value in ListValues.Of(one.Kind)
        select new Part(alias.Name, value) { Keeps = row => ListValues.Holds(row.Value(one), one.Kind, alias.Operator, [value]) };

    private Gen<Part> Attribute =>
        from key in Gen.Elements<string>(contract.Attributes)
        from comparison in Gen.Elements("eq", "ne", "in", "contains", "startsWith")
        from values in ListValues.Of(Kind.Text).ListOf(comparison == "in" ? 2 : 1)
        select new Part($"attr.{key}[{comparison}]", string.Join(',', values))
        {
            Keeps = row =>
                comparison == "ne"
                    ? row.Attribute(key).All(value => value != values[0])
                    : row.Attribute(key).Any(value => ListValues.Holds(value, Kind.Text, comparison, values)),
        };

    private Gen<IReadOnlyList<Part>> Search =>
        from words in Gen.Elements<string>(ListValues.Words).ListOf(2)
        from chosen in Gen.Frequency(
            (1, Gen.Constant<IList<ListField>>([])),
            (1, Gen.SubListOf<ListField>(Searchable).Select(fields => (IList<ListField>)[.. fields]))
        )
        let fields = chosen.Count == 0 ? Searchable : [.. chosen]
        let search = new Part("search", string.Join(' ', words))
        {
            Keeps = row =>
                words.All(word =>
                    fields.Any(one => row.Value(one) is string text && text.Contains(word, StringComparison.OrdinalIgnoreCase))
                ),
        }
        select chosen.Count == 0
            ? (IReadOnlyList<Part>)[search]
            : [search, new Part("searchBy", string.Join(',', chosen.Select(one => one.Name)))];

    private Gen<(IReadOnlyList<Part> Parts, IReadOnlyList<(ListField, bool)> Keys)> Sort =>
        from fields in Gen.Shuffle<ListField>([.. Sortable])
        from count in Gen.Choose(1, 4)
        from directions in Gen.Choose(1, count).SelectMany(given => Gen.Elements(Orders).ListOf(given))
        // Fewer directions than keys: the last one goes on.
        let keys = fields
            .Take(count)
            .Index()
            .Select(key =>
                (key.Item, directions[Math.Min(key.Index, directions.Count - 1)].StartsWith("d", StringComparison.OrdinalIgnoreCase))
            )
            .ToList()
        select (
            (IReadOnlyList<Part>)
                [
                    new Part("sortBy", string.Join(',', keys.Select(key => key.Item1.Name))),
                    new Part("sortOrder", string.Join(',', directions)),
                ],
            (IReadOnlyList<(ListField, bool)>)keys
        );

    private Gen<Part> Fault =>
        Gen.OneOf(
            Gen.Elements(unknown),
            Gen.Elements<ListField>(contract.Fields).SelectMany(WrongOperator),
            Gen.Elements<ListField>(contract.Fields).SelectMany(WrongValue),
            Gen.Elements(ListValues.FaultsOfPaging),
            Gen.Elements(
                new Part("sortBy", "nothing") { Fault = "createdAt" },
                new Part("sortBy", "createdAt,description") { Fault = "createdAt" },
                new Part("sortBy", "passwordHash") { Fault = "createdAt" },
                new Part("sortBy", "id,ID") { Fault = "only once" },
                new Part("sortBy", "") { Fault = "createdAt" },
                new Part("sortOrder", "SIDEWAYS") { Fault = "ASC or DESC" },
                new Part("sortOrder", "ASC,ASC,ASC,ASC,DESC") { Fault = "more directions" },
                new Part("fields", "id,passwordHash") { Fault = contract.Selectable[1] },
                new Part("fields", "") { Fault = contract.Selectable[1] },
                new Part("search", new string('x', 201)) { Fault = "200" },
                new Part("searchBy", "createdAt") { Fault = contract.Fields.First(one => one.IsSearchable).Name },
                new Part("id", "1") { Fault = "only once", More = [new Part("id", "2") { Fault = "only once" }] }
            )
        );

    private static Gen<Part> WrongOperator(ListField one) =>
        Gen.Elements("eq", "ne", "gt", "gte", "lt", "lte", "in", "contains", "startsWith", "between", "like", "", "EQ ")
            .Where(comparison => !one.Operators.Contains(comparison, StringComparer.OrdinalIgnoreCase))
            .Select(comparison => new Part($"{one.Name}[{comparison}]", "1") { Fault = "eq, ne" });

    private static Gen<Part> WrongValue(ListField one) =>
        Gen.Elements<string>(ListValues.NotOf(one.Kind)).Select(value => new Part(one.Name, value) { Fault = "must" });

    private static bool IsFirst(List<Part> parts, int index) =>
        parts[index].Fault == "only once" && parts[index].Name == "id"
        || parts.FindIndex(part => part.Name.Equals(parts[index].Name, StringComparison.OrdinalIgnoreCase)) == index;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
