using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>Reads a shop.</summary>
/// <param name="Id">The shop's key.</param>
public sealed record GetShop(long Id) : IRequest<Result<ShopResponse>>;

/// <summary>Reads a shop by its slug.</summary>
/// <param name="Slug">The shop's slug.</param>
public sealed record GetShopBySlug(string Slug) : IRequest<Result<ShopResponse>>;

internal sealed class GetShopHandler(IReadRepository reader, ICurrentActor current)
    : IRequestHandler<GetShop, Result<ShopResponse>>,
        IRequestHandler<GetShopBySlug, Result<ShopResponse>>
{
    public Task<Result<ShopResponse>> Handle(GetShop request, CancellationToken cancellationToken) =>
        ReadAsync(new VisibleSpec<Shop>(request.Id, current.Actor), cancellationToken);

    public Task<Result<ShopResponse>> Handle(GetShopBySlug request, CancellationToken cancellationToken) =>
        ReadAsync(new VisibleSpec<Shop>(shop => shop.Slug == request.Slug, current.Actor), cancellationToken);

    private async Task<Result<ShopResponse>> ReadAsync(VisibleSpec<Shop> specification, CancellationToken ct) =>
        await reader.FirstAsync<Shop, ShopResponse>(specification, ct) is { } shop ? shop : ShopErrors.NotFound;
}
