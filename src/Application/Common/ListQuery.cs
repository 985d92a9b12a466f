using MediatR;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>A query for a page of a list.</summary>
/// <typeparam name="TItem">What the list shows.</typeparam>
public abstract record ListQuery<TItem> : IRequest<Result<Page<TItem>>>
{
    /// <summary>What the client sent.</summary>
    public required ListParameters Parameters { get; init; }
}
