using ShopClean.Application.Common.Querying;

namespace ShopClean.WebApi.Common.Lists;

/// <summary>What there is to say about a list.</summary>
/// <param name="Pagination">Where the page is.</param>
public sealed record ListMeta(PageInfo Pagination);
