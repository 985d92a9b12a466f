using System.Text.Json;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Adds messages to the context that the use case saves.</summary>
internal sealed class Outbox(ShopDbContext context, OutboxCommitInterceptor commits, TimeProvider clock) : IOutbox
{
    public void Enqueue<TContent>(TContent content, string recipient, TimeSpan delay = default)
        where TContent : IOutboxContent
    {
        var payload = JsonSerializer.Serialize(content, OutboxRoute.Json);
        context.Add(OutboxMessage.Enqueue(TContent.Type, recipient, payload, clock.GetUtcNow(), delay, content.UserId));
        commits.Note(context);
    }
}
