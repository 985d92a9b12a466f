using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Accounts;
using ShopClean.Application.Accounts.External;
using ShopClean.Application.Accounts.Throttling;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Notifications;
using ShopClean.Application.Pictures;
using ShopClean.Application.Shops;
using ShopClean.Domain.Common;

namespace ShopClean.Application;

/// <summary>Puts the use cases into the container.</summary>
public static class ApplicationSetup
{
    /// <summary>Adds every use case with its validators, the pipeline around them, and the maps to responses.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        FieldNames.UseThoseOfTheContract();
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan =>
            scan.FromAssemblyOf<Register>()
                .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
                .AsImplementedInterfaces()
                .WithScopedLifetime()
                .AddClasses(classes => classes.AssignableTo(typeof(INotificationHandler<>)), publicOnly: false)
                .AsImplementedInterfaces()
                .WithScopedLifetime()
                .AddClasses(classes => classes.AssignableTo(typeof(IValidator<>)), publicOnly: false)
                .AsImplementedInterfaces()
                .WithSingletonLifetime()
        );
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped<IPipelineBehavior<Login, Result<LoginResponse>>, ThrottleLogins>();
        services.AddSingleton(provider => new LoginThrottle(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IPasswordHasher>().MostAtOnce
        ));
        // Around the transaction: what is decided anew begins a new one.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RetryBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehaviour<,>));

        services.AddSingleton<AutoMapper.IConfigurationProvider>(ResponseMaps.Create());
        services.AddSingleton<IMapper>(provider => new Mapper(provider.GetRequiredService<AutoMapper.IConfigurationProvider>()));
        services.AddScoped<SessionTokens>();
        services.AddScoped<LinkMails>();
        services.AddScoped(typeof(Managed<>));
        services.AddScoped<PasswordThrottle>();
        services.AddScoped<CurrentPasswords>();
        services.AddScoped<PictureIntake>();
        services.AddScoped<ShownPictures>();
        services.AddScoped<SessionEndings>();
        services.AddScoped<SignIns>();
        services.AddScoped<ManagedUsers>();
        services.AddScoped<ExternalAccounts>();
        services.AddScoped<OperatedJobs>();
        services.AddScoped<AnsweredInvitations>();
        return services;
    }
}
