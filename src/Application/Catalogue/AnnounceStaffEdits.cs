using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>Enqueues notices to a shop's managers and administrators when staff change a product, saved with the change.</summary>
public sealed class AnnounceStaffEdits(IOutbox outbox) : INotificationHandler<Occurred<ProductTended>>
{
    /// <inheritdoc/>
    public Task Handle(Occurred<ProductTended> notification, CancellationToken cancellationToken)
    {
        var tended = notification.Event;
        var standing = tended.By.StandingTo(Concern.OfShop(tended.ShopId));
        if (standing.HasFlag(Standing.Staff) && !standing.HasFlag(Standing.Admin))
        {
            outbox.Enqueue(
                new StaffEdited(tended.ProductId, tended.ShopId, tended.By.UserId!.Value, tended.Changes, tended.At),
                recipient: $"shop {tended.ShopId}"
            );
        }

        return Task.CompletedTask;
    }
}
