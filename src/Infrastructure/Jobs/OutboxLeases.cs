using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Takes messages for this node, and records what became of them if they are still this node's.</summary>
internal sealed partial class OutboxLeases(IServiceScopeFactory scopes, NodeName node, TimeProvider clock, ILogger<OutboxLeases> logger)
{
    /// <summary>Claims messages that are due. Those whose attempts were used up come back as failed.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(int most, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(token => ClaimAsync(context, most, token), ct);
    }

    /// <summary>Records a delivery (no error) or a failure, unless somebody else took the message meanwhile.</summary>
    public async Task RecordAsync(OutboxMessage message, string? error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        context.Attach(message);
        Finish(message, error);
        try
        {
            // Not cancelled when the program stops: what was delivered must be known to have been.
            await context.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            LogDiscarded(message.Id);
        }
    }

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(ShopDbContext context, int most, CancellationToken ct)
    {
        context.ChangeTracker.Clear();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var messages = await context.LockDue(now, most).ToListAsync(ct);
        foreach (var message in messages)
        {
            message.Claim(node.Value, now);
        }

        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return messages;
    }

    private void Finish(OutboxMessage message, string? error)
    {
        if (error is null)
        {
            message.Succeed(clock.GetUtcNow());
        }
        else
        {
            message.Fail(error, clock.GetUtcNow());
        }
    }

    [LoggerMessage(LogLevel.Warning, "The result of outbox message {Id} came too late: somebody else took the message, or deleted it")]
    private partial void LogDiscarded(long id);
}
