using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Persistence;

/// <inheritdoc/>
internal sealed class AccountRemains(ShopDbContext context) : IAccountRemains
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ShopsOfAsync(long userId, CancellationToken ct) =>
        await context.Shops.Where(shop => shop.OwnerId == userId).OrderBy(shop => shop.Id).Select(shop => shop.Name).ToListAsync(ct);

    /// <inheritdoc/>
    public async Task EraseAsync(long userId, string email, string? phoneNumber, CancellationToken ct)
    {
        await context.Sessions.Where(session => session.UserId == userId).ExecuteDeleteAsync(ct);
        await context.UserTokens.Where(token => token.UserId == userId).ExecuteDeleteAsync(ct);
        await context.Set<ExternalLogin>().Where(login => login.UserId == userId).ExecuteDeleteAsync(ct);
        // Shops that were closed keep their owner's key, which names nobody any more.
        await context.ShopMembers.IgnoreQueryFilters().Where(member => member.UserId == userId).ExecuteDeleteAsync(ct);
        await context
            .OutboxMessages.Where(message =>
                (message.Recipient == email || message.Recipient == phoneNumber) && message.State != OutboxState.Processing
            )
            .ExecuteDeleteAsync(ct);
    }
}
