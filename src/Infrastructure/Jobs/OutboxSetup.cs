using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Jobs.Cleaning;
using ShopClean.Infrastructure.Jobs.Engine;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Registers the outbox and the jobs that deliver it.</summary>
internal static class OutboxSetup
{
    /// <summary>
    /// Registers <see cref="IOutbox"/>, the relay that creates jobs of committed messages, and the server that runs jobs. The context needs the
    /// registered <see cref="IInterceptor"/>s, or messages are found only by polling.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="provider">Which database the jobs are in.</param>
    /// <param name="connectionString">Its address.</param>
    public static IServiceCollection AddOutbox(this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<JobOptions>, JobOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<OutboxRelay>();
        services.AddHostedService(container => container.GetRequiredService<OutboxRelay>());
        services.TryAddSingleton<IOutboxSignal>(container => container.GetRequiredService<OutboxRelay>());
        services.AddSingleton<OutboxCommitInterceptor>();
        services.AddSingleton<IInterceptor>(container => container.GetRequiredService<OutboxCommitInterceptor>());

        services.AddScoped<IOutbox, Outbox>();
        services.AddSingleton<OutboxMessages>();
        services.AddSingleton<OutboxRoutes>();
        services.AddSingleton<OutboxDelivery>();
        services.AddCleaning<CleanOutboxJob>("clean-outbox");
        return services.AddHangfireJobs(provider, connectionString);
    }

    /// <summary>Registers every handler of messages in an assembly.</summary>
    public static void AddOutboxHandlersFrom(this IServiceCollection services, Assembly assembly)
    {
        var handlers =
            from type in assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from port in type.GetInterfaces()
            where port.IsGenericType && port.GetGenericTypeDefinition() == typeof(IOutboxHandler<>)
            select (Content: port.GenericTypeArguments[0], Handler: type);
        var add = typeof(OutboxSetup).GetMethod(nameof(AddOutboxHandler))!;
        foreach (var (content, handler) in handlers)
        {
            add.MakeGenericMethod(content, handler).Invoke(null, [services]);
        }
    }

    /// <summary>Registers the handler of one sort of message.</summary>
    /// <typeparam name="TContent">The sort of message.</typeparam>
    /// <typeparam name="THandler">Its handler.</typeparam>
    public static IServiceCollection AddOutboxHandler<TContent, THandler>(this IServiceCollection services)
        where TContent : IOutboxContent
        where THandler : class, IOutboxHandler<TContent> =>
        services.AddScoped<IOutboxHandler<TContent>, THandler>().AddSingleton(OutboxRoute.To<TContent>());
}
