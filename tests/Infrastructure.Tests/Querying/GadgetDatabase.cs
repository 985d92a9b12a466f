using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure.Persistence.Specifications;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Tests.Querying;

/// <summary>A PostgreSQL database of gadgets: on the server that <c>ConnectionStrings__Shop</c> names, or on a private one.</summary>
public sealed class GadgetDatabase : IAsyncLifetime
{
    private readonly string name = $"gadgets_{Guid.NewGuid():N}";
    private readonly SeenCommands seen = new();
    private PostgresServer? server;
    private string connectionString = "";

    /// <summary>The statements since the last look.</summary>
    public IReadOnlyList<string> TakeStatements() => seen.Take();

    public async ValueTask InitializeAsync()
    {
        var serverConnection = Environment.GetEnvironmentVariable("ConnectionStrings__Shop") ?? await StartPrivateServerAsync();
        // Ordinal, as comparisons in memory are.
        await ExecuteAsync(serverConnection, $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
        connectionString = new NpgsqlConnectionStringBuilder(serverConnection) { Database = name }.ConnectionString;
        await using var context = Context();
        await context.Database.EnsureCreatedAsync();
    }

    public GadgetContext Context() =>
        new(new DbContextOptionsBuilder<GadgetContext>().UseNpgsql(connectionString).AddInterceptors(seen).Options);

    public async Task<Page<GadgetItem>> PageAsync(string query)
    {
        await using var context = Context();
        return await new ReadRepository(
            context,
            GadgetMaps.Projections,
            new CompiledLookups(GadgetMaps.Projections),
            new KnownTotals()
        ).PageAsync<Gadget, GadgetItem>(Asking.Ask(query), TestContext.Current.CancellationToken);
    }

    public async Task ExecuteAsync(string sql) => await ExecuteAsync(connectionString, sql);

    /// <summary>Has these gadgets and no others.</summary>
    public void Hold(IReadOnlyCollection<Gadget> gadgets)
    {
        using var context = Context();
        context.Database.ExecuteSql($"""TRUNCATE "Gadget", "GadgetTag", "Maker", "Land", "Shelf" """);
        foreach (var (index, tag) in gadgets.SelectMany(gadget => gadget.Tags).Index())
        {
            tag.Id = index + 1;
        }

        context.AddRange(gadgets);
        context.SaveChanges();
        seen.Take();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using (var context = Context())
        {
            await context.Database.EnsureDeletedAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> StartPrivateServerAsync()
    {
        var directory = Path.Combine(Path.GetTempPath(), "shopclean-querying-tests");
        server = await PostgresServer.StartAsync(new PostgresOptions { Directory = directory, DurableWrites = false });
        return server.ConnectionString;
    }

    private sealed class SeenCommands : DbCommandInterceptor
    {
        private readonly List<string> statements = [];

        public List<string> Take()
        {
            List<string> taken = [.. statements];
            statements.Clear();
            return taken;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            statements.Add(command.CommandText);
            return new(result);
        }
    }
}
