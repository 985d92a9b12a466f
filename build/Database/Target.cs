using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;
using ShopClean.Infrastructure.Security;

namespace ShopClean.Build.Database;

/// <summary>The database that a command works on.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly PostgresServer? server;
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;
    private readonly IdentityPasswordHasher passwords = new(Options.Create(new PasswordHashingOptions()));

    private Target(PostgresServer? server, ServiceProvider services)
    {
        this.server = server;
        this.services = services;
        scope = services.CreateAsyncScope();
    }

    public ShopDbContext Context => scope.ServiceProvider.GetRequiredService<ShopDbContext>();

    public DatabaseMigrator Migrator => ActivatorUtilities.CreateInstance<DatabaseMigrator>(scope.ServiceProvider, TimeProvider.System);

    /// <summary>
    /// Whether its data is a developer's own. Where the environment is not named, only the private database surely is: an address
    /// that somebody typed may be anybody's.
    /// </summary>
    public bool IsDevelopment => Settings.IsDevelopment ?? (server is not null);

    public MarketplaceSeeder SeederWith(SeedOptions options) => new(Context, options, TimeProvider.System, passwords.HashAsync);

    /// <summary>Makes sure that the tables are those of this program.</summary>
    /// <exception cref="ToolException">Migrations are pending: there may be no tables yet.</exception>
    public async Task EnsureMigratedAsync(CancellationToken ct)
    {
        if ((await Context.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            throw new ToolException("The database is not at the newest migration. Run 'up' first.");
        }
    }

    public static async Task<Target> OpenAsync(string? connection, DatabaseProvider? provider, CancellationToken ct)
    {
        var database = Settings.Database;
        var options = new DatabaseOptions { Provider = provider ?? database.Provider, MaxBatchSize = database.MaxBatchSize };
        connection ??= Settings.Connection;
        if (connection is not null && DatabaseAddress.FaultOf(connection, options.Provider) is { } fault)
        {
            throw new ToolException($"The address of the database {fault}");
        }

        if (connection is null && options.Provider != DatabaseProvider.PostgreSql)
        {
            throw new ToolException($"{options.Provider} needs an address: --connection, or ConnectionStrings__Shop.");
        }

        var started = connection is null ? await StartPrivateAsync(ct) : null;
        // EF Core logs as failed what this program reports itself, and the missing history of an empty database.
        var registered = new ServiceCollection().AddLogging(logging =>
            logging.AddSimpleConsole().AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
        );
        return new Target(started, registered.AddShopDbContext(options, connection ?? started!.ConnectionString).BuildServiceProvider());
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        passwords.Dispose();
        if (server is not null)
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            await server.DisposeAsync();
        }
    }

    private static Task<PostgresServer> StartPrivateAsync(CancellationToken ct)
    {
        var directory = Path.Combine(Settings.DataDirectory, "postgres");
        return PostgresServer.StartAsync(new PostgresOptions { Directory = directory }, Console.Error.WriteLine, ct);
    }
}
