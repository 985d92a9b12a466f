using ShopClean.Application.Common.Querying.Conditions;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Application.Common.Querying;

/// <summary>What a client asks of a list, bound to its field table: everything in it is known and allowed.</summary>
/// <typeparam name="T">The resource.</typeparam>
public sealed record ListRequest<T>
{
    /// <summary>The filters; all must hold.</summary>
    public required IReadOnlyList<Condition<T>> Conditions { get; init; }

    /// <summary>What is searched for, and where.</summary>
    public required SearchTerms<T> Search { get; init; }

    /// <summary>The sort keys; the last one tells any two rows apart.</summary>
    public required IReadOnlyList<SortKey<T>> Sort { get; init; }

    /// <summary>Which page is wanted.</summary>
    public required PageRequest Page { get; init; }

    /// <summary>Which properties of the read model are wanted.</summary>
    public required FieldSelection Selection { get; init; }

    /// <summary>Filter and search in a canonical form: requests with the same one have the same total, among the same visible rows.</summary>
    public required string Fingerprint { get; init; }
}
