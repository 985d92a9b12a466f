using Npgsql;

namespace ShopClean.EmbeddedPostgres.Tests;

/// <summary>Asks the server as the shop would: with Npgsql.</summary>
internal static class Sql
{
    internal static async Task<string?> AskAsync(string connectionString, string sql)
    {
        // A pooled connection would outlive its server.
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }
}
