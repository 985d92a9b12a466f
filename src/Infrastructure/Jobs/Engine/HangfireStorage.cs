using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs.Engine;

/// <summary>
/// Where Hangfire keeps its jobs: in tables of its own beside the shop's. The migrations make them (<see cref="HangfireSchema"/>), so that nodes which start at
/// once do not.
/// </summary>
internal static class HangfireStorage
{
    // A node that dies lets its jobs go after this time, and its locks: on PostgreSQL those are rows, which outlive it.
    private static readonly TimeSpan TakeOver = TimeSpan.FromSeconds(30);

    // Jobs of this node wake its workers; those of other nodes wait for this.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan CleanEvery = TimeSpan.FromMinutes(30);
    private const int MostConnections = 30;

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
            MaxPoolSize = MostConnections,
        };
        var options = new PostgreSqlStorageOptions
        {
            PrepareSchemaIfNecessary = false,
            QueuePollInterval = Poll,
            // Otherwise each worker listens on a connection of its own, and hangs when that breaks.
            EnableLongPolling = false,
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TakeOver,
            DistributedLockTimeout = TakeOver,
            JobExpirationCheckInterval = CleanEvery,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(address.ConnectionString, options), options);
    }

    private static SqlServerStorage SqlServer(string connectionString) =>
        new(
            new SqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = "ShopClean jobs",
                MaxPoolSize = MostConnections,
            }.ConnectionString,
            new SqlServerStorageOptions
            {
                PrepareSchemaIfNecessary = false,
                SchemaName = HangfireSchema.Name,
                SqlClientFactory = SqlClientFactory.Instance,
                QueuePollInterval = Poll,
                SlidingInvisibilityTimeout = TakeOver,
                JobExpirationCheckInterval = CleanEvery,
                // What it would find out by asking the database: these are the tables that the migrations make.
                TryAutoDetectSchemaDependentOptions = false,
                UseIgnoreDupKeyOption = true,
                DisableGlobalLocks = true,
                DeleteExpiredBatchSize = 10_000,
            }
        );
}
