using Hangfire;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs.Cleaning;

/// <summary>Deletes expired sessions, refresh tokens and tokens of links.</summary>
internal sealed class CleanAccountsJob(ShopDbContext database, TokenLifetimes lifetimes, TimeProvider clock) : ICleaningJob
{
    // An expired link is kept for a while, so that it can explain itself ("has expired", "is verified already").
    private static readonly TimeSpan LinksKept = TimeSpan.FromDays(30);

    [JobDisplayName("Delete ended sessions and old links"), AutomaticRetry(Attempts = 0)]
    public async Task CleanAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await database.Sessions.Where(session => session.ExpiresAt <= now || session.EndedAt != null).ExecuteDeleteAsync(ct);
        // Used tokens of a live session reveal a theft, for as long as a token could have been valid.
        var forgotten = now - lifetimes.RefreshToken;
        await database.Set<Domain.Accounts.RefreshToken>().Where(token => token.UsedAt < forgotten).ExecuteDeleteAsync(ct);
        var old = now - LinksKept;
        await database.UserTokens.Where(token => token.ExpiresAt < old).ExecuteDeleteAsync(ct);
    }
}
