using Hangfire;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs.Cleaning;

/// <summary>Deletes sessions, refresh tokens and tokens of links that are good for nothing any more.</summary>
internal sealed class CleanAccountsJob(ShopDbContext database, TokenLifetimes lifetimes, TimeProvider clock) : ICleaningJob
{
    // An old link explains itself ("has expired", "is verified already") for as long as people are likely to come back to it.
    private static readonly TimeSpan LinksKept = TimeSpan.FromDays(30);

    /// <summary>Deletes what is over.</summary>
    [JobDisplayName("Delete ended sessions and old links"), AutomaticRetry(Attempts = 0)]
    public async Task CleanAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await database.Sessions.Where(session => session.ExpiresAt <= now || session.EndedAt != null).ExecuteDeleteAsync(ct);
        // Used tokens of a living session are what a thief is noticed by, for as long as a token could have been good.
        var forgotten = now - lifetimes.RefreshToken;
        await database.Set<Domain.Accounts.RefreshToken>().Where(token => token.UsedAt < forgotten).ExecuteDeleteAsync(ct);
        var old = now - LinksKept;
        await database.UserTokens.Where(token => token.ExpiresAt < old).ExecuteDeleteAsync(ct);
    }
}
