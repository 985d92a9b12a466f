using MediatR;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>
/// A domain event as a MediatR notification: the domain itself references no packages. Handlers run before the save that the event belongs to
/// and in its transaction, so what they add to the unit of work is saved with it or not at all.
/// </summary>
/// <param name="Event">What happened.</param>
/// <typeparam name="TEvent">The sort of event.</typeparam>
public sealed record Occurred<TEvent>(TEvent Event) : INotification
    where TEvent : IDomainEvent;
