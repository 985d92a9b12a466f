using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Infrastructure.Jobs.Engine;

namespace ShopClean.Infrastructure.Jobs.Cleaning;

/// <summary>A job that deletes old rows. It is not retried: the next run deletes what is left.</summary>
internal interface ICleaningJob
{
    Task CleanAsync(CancellationToken ct);
}

/// <summary>Registers cleaning jobs.</summary>
internal static class CleaningSetup
{
    /// <summary>Registers a cleaning job to run every hour.</summary>
    /// <typeparam name="TJob">The job.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="name">What it is called in the dashboard.</param>
    public static IServiceCollection AddCleaning<TJob>(this IServiceCollection services, string name)
        where TJob : class, ICleaningJob =>
        services
            .AddScoped<TJob>()
            .AddSingleton(new RecurringTask(name, Job.FromExpression<TJob>(job => job.CleanAsync(CancellationToken.None)), Cron.Hourly()));
}
