using System.Linq.Expressions;

namespace ShopClean.Application.Common.Querying;

/// <summary>How one thing is found by a key of its own. It is the same each time but for the key, so its query has to be made only once.</summary>
/// <param name="Key">The key.</param>
/// <param name="Among">What may be found; null for all there is.</param>
/// <typeparam name="T">The kind of thing.</typeparam>
/// <typeparam name="TKey">The key's type.</typeparam>
public sealed record KeyLookup<T, TKey>(Expression<Func<T, TKey>> Key, Expression<Func<T, bool>>? Among = null);
