using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs.Engine;

/// <summary>
/// Creates Hangfire's storage in the shop's database. The migrations create its tables (<see cref="HangfireSchema"/>), so that nodes which start at once
/// do not.
/// </summary>
internal static class HangfireStorage
{
    // Jobs and locks of a dead node are released after this time: on PostgreSQL locks are rows, which outlive it.
    private static readonly TimeSpan ReleaseTimeout = TimeSpan.FromSeconds(30);

    // Jobs of this node wake its workers; those of other nodes are polled for.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan CleanEvery = TimeSpan.FromMinutes(30);
    private const int MaxConnections = 30;

    /// <summary>The storage in a database.</summary>
    /// <param name="provider">Which database.</param>
    /// <param name="connectionString">Its address.</param>
    /// <param name="kept">How long finished jobs are kept.</param>
    public static JobStorage Open(DatabaseProvider provider, string connectionString, TimeSpan kept)
    {
        JobStorage storage = provider is DatabaseProvider.SqlServer ? SqlServer(connectionString) : PostgreSql(connectionString);
        storage.JobExpirationTimeout = kept;
        return storage;
    }

    private static PostgreSqlStorage PostgreSql(string connectionString)
    {
        // A pool of its own: jobs must not take the connections that requests need.
        var address = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "ShopClean jobs",
            MaxPoolSize = MaxConnections,
        };
        var options = new PostgreSqlStorageOptions
        {
            PrepareSchemaIfNecessary = false,
            QueuePollInterval = Poll,
            // Otherwise each worker listens on its own connection, and hangs when that breaks.
            EnableLongPolling = false,
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = ReleaseTimeout,
            DistributedLockTimeout = ReleaseTimeout,
            JobExpirationCheckInterval = CleanEvery,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(address.ConnectionString, options), options);
    }

    private static SqlServerStorage SqlServer(string connectionString) =>
        new(
            new SqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = "ShopClean jobs",
                MaxPoolSize = MaxConnections,
            }.ConnectionString,
            new SqlServerStorageOptions
            {
                PrepareSchemaIfNecessary = false,
                SchemaName = HangfireSchema.Name,
                SqlClientFactory = SqlClientFactory.Instance,
                QueuePollInterval = Poll,
                SlidingInvisibilityTimeout = ReleaseTimeout,
                JobExpirationCheckInterval = CleanEvery,
                // Hangfire would otherwise query this; the migrations create these tables.
                TryAutoDetectSchemaDependentOptions = false,
                UseIgnoreDupKeyOption = true,
                DisableGlobalLocks = true,
                DeleteExpiredBatchSize = 10_000,
            }
        );
}
