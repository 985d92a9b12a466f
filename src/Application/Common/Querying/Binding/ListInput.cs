using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Reads the parameters that may be given once.</summary>
internal sealed class ListInput(ListParameters parameters, Faults faults)
{
    /// <summary>Whether a parameter is there at all.</summary>
    public bool Has(string name) => parameters.Items.Any(item => Is(item.Key, name));

    /// <summary>The value of a parameter; null where it is missing or at fault.</summary>
    public string? Single(string name)
    {
        var given = parameters.Items.Where(item => Is(item.Key, name)).ToList();
        return given.Count == 0 ? null : Single(given[0].Key, [.. given.Select(item => item.Value)]);
    }

    /// <summary>The one well-formed value among those that were given under a name; null where there is a fault.</summary>
    public string? Single(string name, IReadOnlyList<string> values)
    {
        if (values.Count > 1)
        {
            faults.Add(name, "must be given only once", values[1]);
            return null;
        }

        if (!WellFormed.Is(values[0]))
        {
            faults.Add(name, WellFormed.Message, values[0]);
            return null;
        }

        return values[0];
    }

    /// <summary>The values of a comma-separated parameter; null where it is missing or at fault.</summary>
    public string[]? Several(string name) => Single(name)?.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>The parameters that have none of these names, each with its values.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Values)> Except(IReadOnlyList<string> names) =>
        parameters
            .Items.Where(item => !names.Contains(item.Key, StringComparer.OrdinalIgnoreCase))
            // Exactly: the case of a field's name says nothing, but that of a dynamic field's key does.
            .GroupBy(item => item.Key, item => item.Value, StringComparer.Ordinal)
            .Select(given => (given.Key, (IReadOnlyList<string>)[.. given]));

    private static bool Is(string given, string name) => given.Equals(name, StringComparison.OrdinalIgnoreCase);
}
