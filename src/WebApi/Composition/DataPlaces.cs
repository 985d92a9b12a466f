using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure;

namespace ShopClean.WebApi.Composition;

/// <summary>Finds out where the data is, and in Development starts a private database where none is named.</summary>
internal sealed class DataPlaces : IAsyncDisposable
{
    private const string ConnectionName = "Shop";
    private readonly PostgresServer? privateServer;

    private DataPlaces(DataPlace place, PostgresServer? privateServer)
    {
        Place = place;
        this.privateServer = privateServer;
    }

    /// <summary>Where the data is.</summary>
    public DataPlace Place { get; }

    /// <summary>Opens the place.</summary>
    /// <exception cref="InvalidOperationException">No database is named, and this is not Development.</exception>
    public static async Task<DataPlaces> OpenAsync(WebApplicationBuilder builder)
    {
        var directory = DirectoryOf(builder);
        if (builder.Configuration.GetConnectionString(ConnectionName) is { Length: > 0 } named)
        {
            return new DataPlaces(new DataPlace(directory, named), privateServer: null);
        }

        if (!builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                $"ConnectionStrings:{ConnectionName} is required outside Development: set it to the address of the database."
            );
        }

        var server = await PostgresServer.StartAsync(
            new PostgresOptions { Directory = Path.Combine(directory, "postgres") },
            progress => Console.WriteLine(progress)
        );
        return new DataPlaces(new DataPlace(directory, server.ConnectionString), server);
    }

    /// <inheritdoc/>
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

    private static string DirectoryOf(WebApplicationBuilder builder) =>
        Path.GetFullPath(
            builder.Configuration["Data:Directory"] is { Length: > 0 } chosen ? chosen : ".data",
            RepositoryRoot(builder.Environment)
        );

    // Beside the solution, wherever the program is started from; a published program has no solution and stays where it is.
    private static string RepositoryRoot(IHostEnvironment environment)
    {
        for (var folder = new DirectoryInfo(environment.ContentRootPath); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ShopClean.sln")))
            {
                return folder.FullName;
            }
        }

        return environment.ContentRootPath;
    }
}
