using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>One of the shop's people, or an administrator, changed a product.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="ShopId">Its shop.</param>
/// <param name="Changes">What became different; never empty.</param>
/// <param name="By">Who changed it.</param>
/// <param name="At">When (UTC).</param>
public sealed record ProductTended(long ProductId, long ShopId, IReadOnlyList<ProductChange> Changes, Actor By, DateTimeOffset At)
    : IDomainEvent;

/// <summary>One thing that became different.</summary>
/// <param name="Field">What, by its name in the contract: <c>stockQuantity</c>.</param>
/// <param name="From">What it was; null where that says nothing, as with pictures.</param>
/// <param name="To">What it is now; null where that says nothing.</param>
public sealed record ProductChange(string Field, string? From, string? To);
