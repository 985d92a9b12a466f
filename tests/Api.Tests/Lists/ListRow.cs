using System.Globalization;
using System.Text.Json.Nodes;

namespace ShopClean.Api.Tests.Lists;

/// <summary>One row of a list, as its whole answer shows it, with what the list can be asked about beyond that.</summary>
/// <param name="Shown">What the answer shows.</param>
/// <param name="Hidden">More facts, under the same names as the list's fields: <c>attr.color</c>, <c>parent.slug</c>.</param>
public sealed record ListRow(JsonObject Shown, IReadOnlyDictionary<string, JsonNode?> Hidden)
{
    public long Id => Shown["id"]!.GetValue<long>();

    /// <summary>The value of a field; null where there is none.</summary>
    public IComparable? Value(ListField field)
    {
        var node = Node(field.Name);
        return field.Kind switch
        {
            _ when node is null => null,
            Kind.Text => node.GetValue<string>(),
            // In the order of their power.
            Kind.Role => Array.IndexOf(ListValues.Roles, node.GetValue<string>()),
            Kind.Flag => node.GetValue<bool>(),
            Kind.Instant => Instant(node.GetValue<string>()),
            _ => node.GetValue<decimal>(),
        };
    }

    /// <summary>The values of an attribute.</summary>
    public IReadOnlyList<string> Attribute(string key) =>
        Hidden.TryGetValue($"attr.{key}", out var values) ? [.. values!.AsArray().Select(value => value!.GetValue<string>())] : [];

    /// <summary>What is left of the row where only some of it is asked for.</summary>
    public JsonObject Only(IReadOnlyCollection<string> paths)
    {
        var selected = new JsonObject();
        foreach (var (name, value) in Shown)
        {
            var below = paths.Where(path => path.StartsWith($"{name}.", StringComparison.Ordinal)).ToList();
            if (paths.Contains(name))
            {
                selected[name] = value?.DeepClone();
            }
            else if (below.Count > 0)
            {
                selected[name] = value is JsonObject inner
                    ? new ListRow(inner, Hidden).Only([.. below.Select(path => path[(name.Length + 1)..])])
                    : null;
            }
        }

        return selected;
    }

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private JsonNode? Node(string path) =>
        Hidden.TryGetValue(path, out var hidden) ? hidden : path.Split('.').Aggregate((JsonNode?)Shown, (node, name) => node?[name]);
}
