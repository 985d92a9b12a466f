using ShopClean.EmbeddedPostgres.Wire;

namespace ShopClean.EmbeddedPostgres.Clusters;

/// <summary>Speaks to the server as its owner.</summary>
internal sealed class Database(int port, string password)
{
    internal const string User = "shopclean";
    private const string Maintenance = "postgres";
    private const string StartingOrStopping = "57P03";
    private const string NoSuchDatabase = "3D000";
    private const string AlreadyThere = "42P04";

    /// <summary>Whether it answers, and knows the password: so it is this very server and no other on its port.</summary>
    internal async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            using var connection = await ConnectAsync(Maintenance, ct);
            return true;
        }
        catch (PgServerException failure) when (failure.SqlState is StartingOrStopping)
        {
            return false;
        }
        catch (IOException)
        {
            return false;
        }
    }

    internal async Task EnsureExistsAsync(string name, CancellationToken ct)
    {
        if (await ExistsAsync(name, ct))
            return;
        using var connection = await ConnectAsync(Maintenance, ct);
        try
        {
            await connection.ExecuteAsync($"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", ct);
        }
        catch (PgServerException race) when (race.SqlState is AlreadyThere) { }
    }

    private async Task<bool> ExistsAsync(string name, CancellationToken ct)
    {
        try
        {
            using var connection = await ConnectAsync(name, ct);
            return true;
        }
        catch (PgServerException failure) when (failure.SqlState is NoSuchDatabase)
        {
            return false;
        }
    }

    private Task<PgConnection> ConnectAsync(string database, CancellationToken ct) =>
        PgConnection.OpenAsync(port, User, password, database, ct);
}
