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
        await EraseMessagesAsync(userId, email, phoneNumber, ct);
        await context.Sessions.Where(session => session.UserId == userId).ExecuteDeleteAsync(ct);
        await context.UserTokens.Where(token => token.UserId == userId).ExecuteDeleteAsync(ct);
        await context.Set<ExternalLogin>().Where(login => login.UserId == userId).ExecuteDeleteAsync(ct);
        // Shops that were closed keep their owner's key, which names nobody any more.
        await context.ShopMembers.IgnoreQueryFilters().Where(member => member.UserId == userId).ExecuteDeleteAsync(ct);
    }

    // What was sent is found by whose it is, and by where it went: links went to the addresses of their tokens.
    private async Task EraseMessagesAsync(long userId, string email, string? phoneNumber, CancellationToken ct)
    {
        var addresses = await context
            .UserTokens.Where(token => token.UserId == userId)
            .Select(token => token.Email)
            .Distinct()
            .ToListAsync(ct);
        var recipients = addresses
            .Append(email)
            .Append(phoneNumber ?? email)
            .Select(User.Normalize)
            .Distinct(StringComparer.Ordinal)
            .ToList();
#pragma warning disable CA1304, CA1311, MA0011 // The database does it, and knows no culture of ours.
        await context
            .OutboxMessages.Where(message => message.State != OutboxState.Processing)
            .Where(message => message.UserId == userId || recipients.Contains(message.Recipient.ToUpper()))
            .ExecuteDeleteAsync(ct);
#pragma warning restore CA1304, CA1311, MA0011
    }
}
