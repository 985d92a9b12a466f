using Hangfire;
using Hangfire.PostgreSql;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Jobs;

namespace ShopClean.Vendors.Jobs;

/// <summary>
/// Registers Hangfire in the place of Quartz where <c>Jobs:Engine</c> says so. The outbox's rows stay what is delivered, leased and tried again; Hangfire, with
/// tables of its own in the schema <c>hangfire</c>, only says when to look at them.
/// </summary>
internal static class HangfireSetup
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Has Hangfire run the jobs, unless Quartz is chosen.</summary>
    /// <param name="services">Where to; the outbox must be registered.</param>
    /// <param name="configuration">The settings, which were checked.</param>
    /// <param name="connectionString">The database's address.</param>
    public static IServiceCollection AddHangfireJobs(
        this IServiceCollection services,
        IConfiguration configuration,
        string connectionString
    )
    {
        var chosen = configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions();
        if (chosen.Engine is not JobEngine.Hangfire)
        {
            return services;
        }

        // Quartz has its schedule, but nobody starts it.
        services.Remove(services.Single(service => service.ImplementationType == typeof(QuartzHostedService)));
        services.Replace(ServiceDescriptor.Singleton<IOutboxSignal, HangfireOutboxSignal>());
        services.AddHangfire(hangfire =>
            hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
                .UsePostgreSqlStorage(
                    database => database.UseNpgsqlConnection(connectionString),
                    new PostgreSqlStorageOptions { EnableLongPolling = true }
                )
                // A run of the outbox is a row, and there are many runs.
                .WithJobExpirationTimeout(Kept)
        );
        services.AddHostedService<HangfireSchedule>();
        return services.AddWorker(HangfireJobs.Outbox).AddWorker(HangfireJobs.Cleaning);
    }

    private static IServiceCollection AddWorker(this IServiceCollection services, string queue) =>
        services.AddHangfireServer(
            (provider, server) =>
            {
                server.Queues = [queue];
                server.WorkerCount = 1;
                server.SchedulePollingInterval = TimeSpan.FromSeconds(
                    provider.GetRequiredService<IOptions<JobOptions>>().Value.PollSeconds
                );
                // A stop waits for the messages that are being delivered.
                server.ShutdownTimeout = OutboxRetries.Timeout;
            }
        );
}
