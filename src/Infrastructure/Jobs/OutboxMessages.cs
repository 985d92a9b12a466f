using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Changes one message in its own scope; on a concurrent change it is reloaded and changed again.</summary>
internal sealed class OutboxMessages(IServiceScopeFactory scopes)
{
    /// <summary>Changes the message.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="change">Changes it, and says whether there was anything to change.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The message as it was saved; null where there is none (any more), or nothing was changed.</returns>
    public async Task<OutboxMessage?> ChangeAsync(long id, Func<OutboxMessage, bool> change, CancellationToken ct)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
            var message = await context.OutboxMessages.AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
            if (message is null || !change(message))
            {
                return null;
            }

            try
            {
                await context.SaveChangesAsync(ct);
                return message;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Changed concurrently by the relay, an operator or another node: their change decides what is still to be done.
            }
        }
    }

    /// <summary>Changes the message whatever its state.</summary>
    public Task<OutboxMessage?> ChangeAsync(long id, Action<OutboxMessage> change, CancellationToken ct) =>
        ChangeAsync(
            id,
            message =>
            {
                change(message);
                return true;
            },
            ct
        );

    /// <summary>
    /// Changes a message that was loaded before with one statement, as the result must be saved before the node can die. Only on a concurrent change it
    /// is reloaded.
    /// </summary>
    public async Task ChangeLoadedAsync(OutboxMessage message, Action<OutboxMessage> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        context.Attach(message);
        change(message);
        try
        {
            await context.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            await ChangeAsync(message.Id, change, CancellationToken.None);
        }
    }
}
