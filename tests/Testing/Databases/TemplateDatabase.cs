using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Testing.Databases;

/// <summary>
/// The database that the others are copied from, migrated once for each state of the migrations: its name is a hash of what they do.
/// </summary>
internal static class TemplateDatabase
{
    // Any number that nothing else on the server locks.
    private const long MakingIt = 7_301_944_120;
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>Its name; it is ready to be copied.</summary>
    public static Task<string> NameAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        var server = await TestPostgres.ConnectionStringAsync();
        var name = NameOf(server);
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await TestPostgres.ExecuteAsync(connection, $"SELECT pg_advisory_lock({MakingIt})");
        try
        {
            if (!await IsReadyAsync(connection, name))
            {
                await MigrateAsync(server, connection, name);
            }
        }
        finally
        {
            await TestPostgres.ExecuteAsync(connection, $"SELECT pg_advisory_unlock({MakingIt})");
        }

        return name;
    }

    private static async Task MigrateAsync(string server, NpgsqlConnection connection, string name)
    {
        // One that is not closed comes from a process that was killed on the way.
        await TestPostgres.ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await TestPostgres.ExecuteAsync(connection, $"CREATE DATABASE {name}");
        await using (var context = ContextFor(TestPostgres.At(server, name)))
        {
            await context.Database.MigrateAsync();
            await HangfireSchema.InstallAsync(context, CancellationToken.None);
            NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
        }

        // Nobody may be connected to what is copied, not even the server's own cleaning. It also says that it is complete.
        await TestPostgres.ExecuteAsync(connection, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
    }

    private static Task<bool> IsReadyAsync(NpgsqlConnection connection, string name) =>
        TestPostgres.ScalarAsync<bool>(connection, "SELECT NOT datallowconn FROM pg_database WHERE datname = $1", name);

    private static string NameOf(string server)
    {
        using var context = ContextFor(server);
        var script = context.GetService<IMigrator>().GenerateScript() + HangfireSchema.Script(context);
        return "shopclean_template_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)), 0, 8);
    }

    private static PostgreSqlShopDbContext ContextFor(string connectionString) => TestDatabase.ContextFor(connectionString);
}
