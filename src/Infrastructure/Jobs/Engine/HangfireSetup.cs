using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs.Engine;

/// <summary>Registers Hangfire: its storage, its server, and what it runs.</summary>
internal static class HangfireSetup
{
    private static readonly TimeSpan SchedulePoll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ServerTimeout = TimeSpan.FromSeconds(40);

    /// <summary>Adds the storage, the server and the filters.</summary>
    /// <param name="services">The container.</param>
    /// <param name="provider">Which database the jobs are in.</param>
    /// <param name="connectionString">Its address.</param>
    public static IServiceCollection AddHangfireJobs(this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        // Before AddHangfire, and never by UseStorage or UseFilter: those are static, so several hosts in one process would run each other's jobs.
        services.AddSingleton(container =>
            HangfireStorage.Open(provider, connectionString, TimeSpan.FromDays(OptionsOf(container).KeepDays))
        );
        services.AddSingleton<JobActivator>(container => new AspNetCoreJobActivator(container.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton(FiltersOf);
        services.AddHangfire(hangfire =>
            hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
        );
        services.AddHangfireServer(
            (container, server) =>
            {
                server.WorkerCount = OptionsOf(container).Parallelism;
                server.SchedulePollingInterval = SchedulePoll;
                server.HeartbeatInterval = Heartbeat;
                server.ServerCheckInterval = Heartbeat;
                server.ServerTimeout = ServerTimeout;
                // A stop waits for the messages that are being delivered.
                server.StopTimeout = OutboxRetries.Timeout;
                server.ShutdownTimeout = OutboxRetries.Timeout;
            }
        );
        services.AddScoped<OutboxJob>();
        services.AddScoped<IJobEngine, HangfireJobEngine>();
        services.AddHostedService<RecurringJobs>();
        return services;
    }

    private static IJobFilterProvider FiltersOf(IServiceProvider container)
    {
        int[] delays = OptionsOf(container).DelaysInSeconds;
        var filters = new JobFilterCollection();
        // What the dashboard's graphs are drawn from.
        filters.Add(new StatisticsHistoryAttribute());
        filters.Add(
            new AutomaticRetryAttribute
            {
                Attempts = delays.Length,
                DelaysInSeconds = delays,
                ExceptOn = [typeof(PermanentDeliveryException)],
                // The delivery has logged it.
                LogEvents = false,
            }
        );
        filters.Add(ActivatorUtilities.CreateInstance<MessageStateFilter>(container));
        return new JobFilterProviderCollection(filters, new JobFilterAttributeFilterProvider());
    }

    private static JobOptions OptionsOf(IServiceProvider container) => container.GetRequiredService<IOptions<JobOptions>>().Value;
}
