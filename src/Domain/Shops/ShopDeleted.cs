using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Shops;

/// <summary>A shop was deleted.</summary>
/// <param name="ShopId">The shop.</param>
/// <param name="By">Who deleted it.</param>
/// <param name="At">When (UTC).</param>
public sealed record ShopDeleted(long ShopId, Actor By, DateTimeOffset At) : IDomainEvent;
