using Npgsql;
using ShopClean.EmbeddedPostgres;

namespace ShopClean.Testing.Databases;

/// <summary>
/// The server that the tests use: the one that <c>ConnectionStrings__Shop</c> names, or a private one, which all test processes of this
/// checkout share and the last of them stops.
/// </summary>
public static class TestPostgres
{
    private const string Setting = "ConnectionStrings__Shop";
    private static readonly Lazy<Task<string>> Server = new(FindAsync);

    /// <summary>Where databases are made and dropped.</summary>
    public static Task<string> ConnectionStringAsync() => Server.Value;

    /// <summary>The same server, another database.</summary>
    public static string At(string serverConnection, string database) =>
        // The tests of many classes share one server: none may take all of its connections.
        new NpgsqlConnectionStringBuilder(serverConnection) { Database = database, MaxPoolSize = 25 }.ConnectionString;

    /// <summary>Runs one statement that belongs to no transaction.</summary>
    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of databases can't be parameters, and these are made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs one query for one value.</summary>
    public static async Task<T?> ScalarAsync<T>(NpgsqlConnection connection, string sql, string parameter)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of the caller.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue(parameter);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    private static async Task<string> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named)
        {
            return named;
        }

        var server = await PostgresServer.StartAsync(
            new PostgresOptions { Directory = Path.Combine(Repository.Root, ".data", "tests", "postgres"), DurableWrites = false },
            Console.Error.WriteLine
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave(server);
        return server.ConnectionString;
    }

    private static void Leave(PostgresServer server)
    {
        NpgsqlConnection.ClearAllPools();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
