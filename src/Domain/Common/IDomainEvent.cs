namespace ShopClean.Domain.Common;

/// <summary>A domain event: an immutable fact about an aggregate. Its handlers run before it is saved.</summary>
public interface IDomainEvent;
