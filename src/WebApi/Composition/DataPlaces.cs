using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure;
using ShopClean.WebApi.Composition.Settings;

namespace ShopClean.WebApi.Composition;

/// <summary>Finds out where the data is, and in Development starts a private database where none is named.</summary>
internal sealed class DataPlaces : IAsyncDisposable
{
    private readonly PostgresServer? privateServer;

    private DataPlaces(DataPlace place, PostgresServer? privateServer)
    {
        Place = place;
        this.privateServer = privateServer;
    }

    /// <summary>Where the data is.</summary>
    public DataPlace Place { get; }

    /// <summary>Opens the place that the settings name, which are checked before: see <see cref="SettingsCheck"/>.</summary>
    public static async Task<DataPlaces> OpenAsync(WebApplicationBuilder builder, CancellationToken ct)
    {
        var data = builder.Configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        var directory = data.DirectoryFor(builder.Environment);
        if (builder.Configuration.GetConnectionString(nameof(ConnectionOptions.Shop)) is { Length: > 0 } named)
        {
            return new DataPlaces(new DataPlace(directory, named), privateServer: null);
        }

        var server = await PostgresServer.StartAsync(
            new PostgresOptions { Directory = Path.Combine(directory, "postgres") },
            progress => Console.WriteLine(progress),
            ct
        );
        return new DataPlaces(new DataPlace(directory, server.ConnectionString), server);
    }

    public async ValueTask DisposeAsync()
    {
        if (privateServer is null)
        {
            return;
        }

        // Whoever leaves last stops the server, and an open pool would look like somebody who stayed.
        Npgsql.NpgsqlConnection.ClearAllPools();
        await privateServer.DisposeAsync();
    }
}
