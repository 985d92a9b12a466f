using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopClean.Application.Common.Querying;

/// <summary>What a read model consists of, under the names that its JSON has: what <c>fields</c> can select.</summary>
public sealed class ReadModel
{
    private static readonly ConcurrentDictionary<Type, ReadModel> Known = new();
    private readonly FrozenDictionary<string, ReadModel?> properties;

    private ReadModel(Type type, Type[] path) =>
        properties = Properties(type)
            .ToFrozenDictionary(NameOf, property => Nested(property, [.. path, type]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name that can be selected, those of relations as <c>shop.name</c>.</summary>
    public IEnumerable<string> Names =>
        properties.SelectMany(property => (property.Value?.Names ?? []).Select(name => $"{property.Key}.{name}").Prepend(property.Key));

    /// <summary>The description of a read model.</summary>
    public static ReadModel Of(Type type) => Known.GetOrAdd(type, one => new ReadModel(one, []));

    /// <summary>The name that a property has in JSON.</summary>
    public static string NameOf(MemberInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>The names along a path as the read model spells them; null where the path leads nowhere.</summary>
    internal IReadOnlyList<string>? Resolve(string path) =>
        Names.FirstOrDefault(name => name.Equals(path, StringComparison.OrdinalIgnoreCase))?.Split('.');

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    // A type that comes back to itself, such as a tree's node, is selected whole from there on.
    private static ReadModel? Nested(PropertyInfo property, Type[] path) =>
        ItemOf(property.PropertyType) is var type && IsReadModel(type) && !path.Contains(type) ? new ReadModel(type, path) : null;

    private static Type ItemOf(Type type) =>
        type == typeof(string) || typeof(IDictionary).IsAssignableFrom(type)
            ? type
            : type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0]
                ?? type;

    private static bool IsReadModel(Type type) =>
        type.IsClass && type != typeof(object) && type.Namespace?.StartsWith(nameof(System), StringComparison.Ordinal) is not true;
}
