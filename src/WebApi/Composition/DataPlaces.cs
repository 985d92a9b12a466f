using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure;
using ShopClean.WebApi.Composition.Settings;

namespace ShopClean.WebApi.Composition;

/// <summary>Resolves the data directory and the database; in Development starts a private PostgreSQL where no database is configured.</summary>
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

    /// <summary>Resolves the settings, which <see cref="SettingsCheck"/> has validated.</summary>
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

    /// <summary>Adds the watch over the private PostgreSQL, where there is one.</summary>
    public void AddWatch(IServiceCollection services)
    {
        if (privateServer is not null)
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<PrivateServerWatch>(provider, this));
        }
    }

    /// <summary>Starts the private PostgreSQL again if it has ended.</summary>
    /// <returns>Whether it had ended.</returns>
    public async Task<bool> RestartServerIfGoneAsync(CancellationToken ct)
    {
        if (privateServer is null || !await privateServer.RestartIfGoneAsync(ct))
        {
            return false;
        }

        // Pooled connections are to the server that was killed.
        Npgsql.NpgsqlConnection.ClearAllPools();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (privateServer is null)
        {
            return;
        }

        // The server stops with its last client, and pooled connections count as clients.
        Npgsql.NpgsqlConnection.ClearAllPools();
        await privateServer.DisposeAsync();
    }
}
