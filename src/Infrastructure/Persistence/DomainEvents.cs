using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Tells those who have to know what happened to the aggregates that are about to be saved.</summary>
public sealed class DomainEvents(ShopDbContext context, IMediator mediator)
{
    /// <summary>Publishes what happened, in the unit of work that it belongs to.</summary>
    public async Task PublishAsync(CancellationToken ct)
    {
        // All are taken first: what handlers add to the context changes what is tracked.
        var happened = context.ChangeTracker.Entries<Aggregate>().SelectMany(entry => entry.Entity.TakeEvents()).ToList();
        foreach (var one in happened)
        {
            var notification = (INotification)Activator.CreateInstance(typeof(Occurred<>).MakeGenericType(one.GetType()), one)!;
            await mediator.Publish(notification, ct);
        }
    }
}
