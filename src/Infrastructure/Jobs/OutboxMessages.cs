using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Changes one message in a scope of its own, over the version that was loaded; when somebody else changed it meanwhile, it is loaded and changed anew.</summary>
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
                // The relay, an operator or another node was faster: what they did decides what is still to be done.
            }
        }
    }

    /// <summary>Changes the message, whatever it is like.</summary>
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
    /// Changes a message as it was loaded before, in one statement: what is known now must be written before the node can die. Only when somebody else changed it
    /// meanwhile, it is loaded anew.
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
