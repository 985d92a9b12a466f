using System.Collections.Frozen;

namespace ShopClean.Application.Common.Querying;

/// <summary>Which properties of a read model are wanted: a tree of the names that its JSON has.</summary>
public sealed class FieldSelection
{
    /// <summary>All of it.</summary>
    public static readonly FieldSelection Whole = new(null);

    private readonly FrozenDictionary<string, FieldSelection>? properties;

    private FieldSelection(FrozenDictionary<string, FieldSelection>? properties) => this.properties = properties;

    /// <summary>Whether all of it is wanted.</summary>
    public bool IsWhole => properties is null;

    /// <summary>What is wanted of one property; null where nothing of it is.</summary>
    public FieldSelection? this[string property] => properties is null ? Whole : properties.GetValueOrDefault(property);

    /// <summary>The selection of some paths: <c>shop</c> is all of the shop, <c>shop.name</c> one property of it.</summary>
    internal static FieldSelection Of(IReadOnlyCollection<IReadOnlyList<string>> paths) =>
        paths.Any(path => path.Count == 0)
            ? Whole
            : new FieldSelection(
                paths
                    .GroupBy(path => path[0], StringComparer.Ordinal)
                    .ToFrozenDictionary(
                        group => group.Key,
                        group => Of([.. group.Select(path => (IReadOnlyList<string>)[.. path.Skip(1)])]),
                        StringComparer.Ordinal
                    )
            );
}
