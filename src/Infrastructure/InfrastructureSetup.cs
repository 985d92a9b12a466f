using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Auditing;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Jobs.Cleaning;
using ShopClean.Infrastructure.Mail;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;
using ShopClean.Infrastructure.Persistence.Specifications;
using ShopClean.Infrastructure.Persistence.Totals;
using ShopClean.Infrastructure.Pictures;
using ShopClean.Infrastructure.Security;
using ShopClean.Infrastructure.Shops;
using ShopClean.Infrastructure.Sms;

namespace ShopClean.Infrastructure;

/// <summary>Registers the infrastructure.</summary>
public static class InfrastructureSetup
{
    /// <summary>Adds the adapters of the application's ports.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="environment">Development has defaults for secrets and captures mails.</param>
    /// <param name="place">Where the database and the files are.</param>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment,
        DataPlace place
    )
    {
        services.AddSingleton<TimeProvider>(new MillisecondClock(TimeProvider.System));
        services.AddPersistence(configuration, place.ConnectionString);
        services.AddSecurity(configuration, environment.IsDevelopment() ? place.Directory : null);
        services.AddSingleton(provider =>
        {
            var jwt = provider.GetRequiredService<IOptions<JwtOptions>>().Value;
            return new TokenLifetimes(jwt.RefreshTokenLifetime, jwt.RefreshGrace);
        });
        services.AddMail(environment, place.Directory);
        services.AddSms(environment, place.Directory);
        services.AddOutbox(
            configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>()?.Provider ?? default,
            place.ConnectionString
        );
        services.AddOutboxHandlersFrom(typeof(IOutbox).Assembly);
        services.AddPictures(place.Directory);
        services.AddCleaning<CleanAccountsJob>("clean-accounts");
        services.AddCleaning<CleanIdempotencyKeysJob>("clean-idempotency-keys");
        services.AddAudit();
        services.AddShops();
        services.AddSeeding(configuration, environment);
        return services;
    }

    private static void AddSeeding(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(SeedOptions.Section);
        services.AddSingleton<IValidateOptions<SeedOptions>, SeedOptionsValidator>();
        services.AddOptions<SeedOptions>().Bind(section).ValidateOnStart();
        var configured = section.Get<SeedOptions>() ?? new SeedOptions();
        var options = environment.IsDevelopment() ? configured.ForDevelopment() : configured;
        services.AddSingleton(options);
        services.AddScoped(provider => new MarketplaceSeeder(
            provider.GetRequiredService<ShopDbContext>(),
            options,
            provider.GetRequiredService<TimeProvider>(),
            // Nearly no start seeds anything, and the hasher's first hash takes time.
            (password, ct) => provider.GetRequiredService<IPasswordHasher>().HashAsync(password, ct)
        ));
    }

    private static void AddPersistence(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        var section = configuration.GetSection(DatabaseOptions.Section);
        var options = section.Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        services.AddOptions<DatabaseOptions>().Bind(section).ValidateOnStart();
        services.AddShopDbContext(options, connectionString);
        services.AddScoped<DatabaseMigrator>();
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<ShopDbContext>());
        services.AddSingleton<Projections>();
        services.AddSingleton<CompiledLookups>();
        services.AddSingleton<KnownTotals>();
        services.AddScoped(typeof(IRepository<>), typeof(Repository<>));
        services.AddScoped<IReadRepository, ReadRepository>();
        services.AddScoped<DomainEvents>();
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IActorReader, ActorReader>();
        services.AddScoped<ISessionStore, SessionStore>();
        services.AddScoped<IAdministrators, Administrators>();
        services.AddScoped<IAccountData, AccountData>();
        services.AddScoped<IDeletedProducts, DeletedProducts>();
        services.AddScoped<ICategoryTrees, CategoryTrees>();
        services.AddSingleton<ViewCounter>();
        services.AddSingleton<IProductViews>(provider => provider.GetRequiredService<ViewCounter>());
        services.AddHostedService(provider => provider.GetRequiredService<ViewCounter>());
        services.AddScoped<DeferredCommit>();
        services.AddScoped<IdempotencyClaims>();
        services.AddSingleton<IdempotencyLeases>();
        services.AddScoped<IIdempotencyStore, IdempotencyStore>();
    }
}

/// <summary>Where the data is.</summary>
/// <param name="Directory">The data directory (<c>Data:Directory</c>).</param>
/// <param name="ConnectionString">The database's address.</param>
public sealed record DataPlace(string Directory, string ConnectionString);
