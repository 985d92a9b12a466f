using Npgsql;

namespace ShopClean.EmbeddedPostgres.Clusters;

/// <summary>Speaks to the server as its owner.</summary>
internal sealed class Database(int port, string password)
{
    internal const string User = "shopclean";
    private const string Maintenance = "postgres";

    /// <summary>Whether it answers, and knows the password: so it is this very server and no other on its port.</summary>
    internal async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await ConnectAsync(Maintenance, ct);
            return true;
        }
        // It is starting or stopping, or nobody listens yet; that the password is wrong would be another matter.
        catch (NpgsqlException failure) when (failure is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow })
        {
            return false;
        }
    }

    internal async Task EnsureExistsAsync(string name, CancellationToken ct)
    {
        if (await ExistsAsync(name, ct))
            return;
        await using var connection = await ConnectAsync(Maintenance, ct);
        try
        {
            await using var create = new NpgsqlCommand(
                $"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
                connection
            );
            await create.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase) { }
    }

    private async Task<bool> ExistsAsync(string name, CancellationToken ct)
    {
        try
        {
            await using var connection = await ConnectAsync(name, ct);
            return true;
        }
        catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(string database, CancellationToken ct)
    {
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = User,
            Password = password,
            Database = database,
            // A session that a pool keeps would look like somebody who still uses the server.
            Pooling = false,
        };
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
