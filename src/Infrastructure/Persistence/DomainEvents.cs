using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Publishes the domain events of aggregates that are about to be saved.</summary>
internal sealed class DomainEvents(ShopDbContext context, IMediator mediator)
{
    /// <summary>Publishes the events within the unit of work.</summary>
    public async Task PublishAsync(CancellationToken ct)
    {
        // All are collected first: handlers may change the tracked entities.
        var happened = context.ChangeTracker.Entries<Aggregate>().SelectMany(entry => entry.Entity.TakeEvents()).ToList();
        foreach (var one in happened)
        {
            var notification = (INotification)Activator.CreateInstance(typeof(Occurred<>).MakeGenericType(one.GetType()), one)!;
            await mediator.Publish(notification, ct);
        }
    }
}
