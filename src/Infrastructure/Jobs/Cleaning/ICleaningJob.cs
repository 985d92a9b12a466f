using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Infrastructure.Jobs.Engine;

namespace ShopClean.Infrastructure.Jobs.Cleaning;

/// <summary>Deletes what is good for nothing any more. What one run could not delete the next one does, so a run is not tried again.</summary>
internal interface ICleaningJob
{
    /// <summary>Deletes it.</summary>
    Task CleanAsync(CancellationToken ct);
}

/// <summary>Registers cleaning jobs.</summary>
internal static class CleaningSetup
{
    /// <summary>Has a job clean every hour.</summary>
    /// <typeparam name="TJob">The job.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="name">What it is called in the dashboard.</param>
    public static IServiceCollection AddCleaning<TJob>(this IServiceCollection services, string name)
        where TJob : class, ICleaningJob =>
        services
            .AddScoped<TJob>()
            .AddSingleton(new RecurringTask(name, Job.FromExpression<TJob>(job => job.CleanAsync(CancellationToken.None)), Cron.Hourly()));
}
