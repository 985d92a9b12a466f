using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Deletes sessions, refresh tokens and tokens of links that are good for nothing any more.</summary>
[DisallowConcurrentExecution]
internal sealed class CleanAccountsJob(
    ShopDbContext database,
    TokenLifetimes lifetimes,
    TimeProvider clock,
    ILogger<CleanAccountsJob> logger
) : CleaningJob(logger)
{
    // An old link explains itself ("has expired", "is verified already") for as long as people are likely to come back to it.
    private static readonly TimeSpan LinksKept = TimeSpan.FromDays(30);

    /// <summary>Deletes what is over.</summary>
    public override async Task CleanAsync(CancellationToken ct)
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

/// <summary>Registers the cleaning of accounts.</summary>
internal static class AccountCleaning
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Has what is over deleted every hour.</summary>
    public static void AddAccountCleaning(this IServiceCollection services)
    {
        services.AddScoped<CleanAccountsJob>();
        services.AddQuartz(quartz =>
            quartz.ScheduleJob<CleanAccountsJob>(trigger => trigger.WithIdentity("clean-accounts").WithSimpleSchedule(Every))
        );
    }
}
