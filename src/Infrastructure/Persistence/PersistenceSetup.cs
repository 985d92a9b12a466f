using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>How a database is reached: by which provider, pooled, with which limits.</summary>
public static class PersistenceSetup
{
    private const int PreparedStatements = 100;

    /// <summary>Registers the context of the configured provider as <see cref="ShopDbContext"/>, pooled, with the registered interceptors.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">Which provider.</param>
    /// <param name="connectionString">The database's address.</param>
    public static IServiceCollection AddShopDbContext(this IServiceCollection services, DatabaseOptions options, string connectionString)
    {
        switch (options.Provider)
        {
            case DatabaseProvider.SqlServer:
                services.AddDbContextPool<SqlServerShopDbContext>(
                    (provider, builder) =>
                        builder.UseShopSqlServer(connectionString, options).AddInterceptors(provider.GetServices<IInterceptor>())
                );
                return services.AddScoped<ShopDbContext>(provider => provider.GetRequiredService<SqlServerShopDbContext>());
            default:
                services.AddDbContextPool<PostgreSqlShopDbContext>(
                    (provider, builder) =>
                        builder.UseShopPostgreSql(connectionString, options).AddInterceptors(provider.GetServices<IInterceptor>())
                );
                return services.AddScoped<ShopDbContext>(provider => provider.GetRequiredService<PostgreSqlShopDbContext>());
        }
    }

    /// <summary>Points a context at PostgreSQL.</summary>
    public static DbContextOptionsBuilder UseShopPostgreSql(
        this DbContextOptionsBuilder builder,
        string connectionString,
        DatabaseOptions options
    ) => builder.UseNpgsql(Tuned(connectionString), npgsql => Limit(npgsql.MaxBatchSize, options)).KnowWhatIsMeant();

    /// <summary>Points a context at SQL Server.</summary>
    public static DbContextOptionsBuilder UseShopSqlServer(
        this DbContextOptionsBuilder builder,
        string connectionString,
        DatabaseOptions options
    ) => builder.UseSqlServer(connectionString, sqlServer => Limit(sqlServer.MaxBatchSize, options)).KnowWhatIsMeant();

    // Whoever meets a failure of the database logs it, or answers it. The framework would log each of them as well, two or three times, with its trace.
    private static readonly (EventId, LogLevel)[] LoggedElsewhere =
    [
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (RelationalEventId.CommandError, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
    ];

    // The keys of related rows are limited only to notice that they are too many: which ones come then does not matter.
    private static DbContextOptionsBuilder KnowWhatIsMeant(this DbContextOptionsBuilder builder) =>
        builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning).Log(LoggedElsewhere));

    // Where the address says nothing: the same few statements are sent all the time, and parsing them costs as much as most of them.
    private static string Tuned(string connectionString)
    {
        var tuned = new NpgsqlConnectionStringBuilder(connectionString);
        if (!tuned.Keys.Cast<string>().Contains("Max Auto Prepare", StringComparer.OrdinalIgnoreCase))
        {
            tuned.MaxAutoPrepare = PreparedStatements;
        }

        return tuned.ConnectionString;
    }

    private static void Limit<TBuilder>(Func<int, TBuilder> maxBatchSize, DatabaseOptions options)
    {
        if (options.MaxBatchSize is { } size)
        {
            maxBatchSize(size);
        }
    }
}
