namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>How rows are parts of an audited entity: the pictures of a product.</summary>
/// <param name="Owner">The entity that has them.</param>
/// <param name="OwnerKey">The property that holds its key.</param>
/// <param name="Name">What they are called there.</param>
/// <param name="Key">The property that tells them apart; null where nothing has to.</param>
/// <param name="KeyText">How its value is shown.</param>
internal sealed record AuditedPart(Type Owner, string OwnerKey, string Name, string? Key, Func<string, string> KeyText);
