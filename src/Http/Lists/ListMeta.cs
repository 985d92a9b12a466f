using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.Lists;

/// <summary>What there is to say about a list.</summary>
/// <param name="Pagination">Where the page is.</param>
internal sealed record ListMeta(PageInfo Pagination);
