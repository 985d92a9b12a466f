namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>A user who is deleted with everything personal.</summary>
/// <param name="Id">The user's key.</param>
/// <param name="Addresses">The addresses and phone numbers that the account is known to have had, in their normal form.</param>
internal sealed record ErasedUser(long Id, IReadOnlyList<string> Addresses);
