using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Persistence;

internal sealed class SessionStore(ShopDbContext context) : ISessionStore
{
    public Task<int> EndAllAsync(long userId, DateTimeOffset now, CancellationToken ct) =>
        context
            .Sessions.Where(session => session.UserId == userId && session.EndedAt == null)
            .ExecuteUpdateAsync(change => change.SetProperty(session => session.EndedAt, now), ct);
}
