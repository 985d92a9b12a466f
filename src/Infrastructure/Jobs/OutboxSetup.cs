using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Registers the outbox and what delivers it.</summary>
public static class OutboxSetup
{
    private static readonly TimeSpan CleanEvery = TimeSpan.FromHours(1);

    /// <summary>
    /// Registers <see cref="IOutbox"/>, the delivery after each commit and every <see cref="JobOptions.PollSeconds"/>, and the cleaning. The context
    /// must be given the registered <see cref="IInterceptor"/>s, or only the clock starts deliveries.
    /// </summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<JobOptions>, JobOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => NodeName.Create());

        services.AddSingleton<QuartzOutboxSignal>();
        services.TryAddSingleton<IOutboxSignal>(provider => provider.GetRequiredService<QuartzOutboxSignal>());
        services.AddSingleton<OutboxCommitInterceptor>();
        services.AddSingleton<IInterceptor>(provider => provider.GetRequiredService<OutboxCommitInterceptor>());

        services.AddScoped<IOutbox, Outbox>();
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<IOutboxProcessor, OutboxProcessor>();
        return services.AddOutboxSchedule();
    }

    /// <summary>Registers who delivers one sort of message.</summary>
    /// <typeparam name="TContent">The sort.</typeparam>
    /// <typeparam name="THandler">Its handler.</typeparam>
    public static IServiceCollection AddOutboxHandler<TContent, THandler>(this IServiceCollection services)
        where TContent : IOutboxContent
        where THandler : class, IOutboxHandler<TContent> =>
        services.AddScoped<IOutboxHandler<TContent>, THandler>().AddSingleton(OutboxRoute.To<TContent>());

    private static IServiceCollection AddOutboxSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            // The rows are the durable state; the schedule is made anew at each start.
            quartz.UseInMemoryStore();
            // A stop asks the run to take nothing new, and waits until what it has begun is finished.
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            quartz.AddJob<DeliverOutboxJob>(job => job.WithIdentity(DeliverOutboxJob.Key).StoreDurably());
            quartz.AddTrigger<DeliverOutboxJob>(
                (provider, trigger) =>
                    trigger
                        .ForJob(DeliverOutboxJob.Key)
                        .WithIdentity("poll-outbox")
                        .WithSimpleSchedule(TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<JobOptions>>().Value.PollSeconds))
            );
            quartz.ScheduleJob<CleanOutboxJob>(trigger => trigger.WithIdentity("clean-outbox").WithSimpleSchedule(CleanEvery));
        });
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
