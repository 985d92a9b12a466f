using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Catalogue;

/// <summary>
/// Deletes the products of a deleted shop with it. The shop is held meanwhile: whoever puts a product on sale in it at this moment has either committed before,
/// so that the product goes along, or waits, and then finds the shop gone.
/// </summary>
internal sealed class DeleteProductsOfShop(IDeletedProducts products) : INotificationHandler<Occurred<ShopDeleted>>
{
    public Task Handle(Occurred<ShopDeleted> notification, CancellationToken cancellationToken) =>
        products.GoWithShopAsync(notification.Event, cancellationToken);
}
