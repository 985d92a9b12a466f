namespace ShopClean.Domain.Common;

/// <summary>Something that happened to an aggregate: an immutable fact in the past tense. Who has to know hears of it before it is saved.</summary>
public interface IDomainEvent;
