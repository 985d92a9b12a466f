using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Adds messages to the context that the use case saves.</summary>
/// <typeparam name="TContext">The context.</typeparam>
internal sealed class Outbox<TContext>(TContext context, OutboxCommitInterceptor commits, TimeProvider clock) : IOutbox
    where TContext : DbContext
{
    public void Enqueue<TContent>(TContent content, string recipient, TimeSpan delay = default)
        where TContent : IOutboxContent
    {
        var payload = JsonSerializer.Serialize(content, OutboxRoute.Json);
        context.Add(OutboxMessage.Enqueue(TContent.Type, recipient, payload, clock.GetUtcNow(), delay));
        commits.Note(context);
    }

    public void DeliverAfterCommit() => commits.Note(context);
}
