using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner changes what the shop says about itself; absent fields stay as they are.</summary>
public sealed record UpdateShop : ShopFields, IRequest<Result<ShopResponse>>
{
    /// <summary>The shop's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }
}

internal sealed class UpdateShopValidator() : ShopFieldsValidator<UpdateShop>(isNew: false);

internal sealed class UpdateShopHandler(Managed<Shop> shops, IReadRepository reader)
    : IRequestHandler<UpdateShop, Result<ShopResponse>>,
        IRequestChecks<UpdateShop>
{
    public Task<Error?> RefuseAsync(UpdateShop request, CancellationToken ct) => shops.RefuseAsync(Right.UpdateShop, request.Id, ct);

    public Task<Result<ShopResponse>> Handle(UpdateShop request, CancellationToken cancellationToken) =>
        shops
            .ChangeAsync(
                Right.UpdateShop,
                request.Id,
                (shop, actor, now) => shop.Describe(request.ApplyTo(shop.Described), actor, now),
                cancellationToken
            )
            .ThenAsync(shop => reader.ReadShopAsync(shop.Id, cancellationToken));
}
