using Xunit.Runner.InProc.SystemConsole;

namespace ShopClean.EmbeddedPostgres.Tests;

/// <summary>Runs the tests, or plays another program that uses a private PostgreSQL.</summary>
public static class Program
{
    /// <summary>The first argument that makes it the other program; the second is the server's directory.</summary>
    public const string UseServer = "use-server";

    public static async Task<int> Main(string[] args) =>
        args is [UseServer, var directory] ? await UseAsync(directory) : await ConsoleRunner.Run(args);

    /// <summary>Says what it got, then uses it until its input ends.</summary>
    private static async Task<int> UseAsync(string directory)
    {
        await using var server = await PostgresServer.StartAsync(TestFolder.OptionsFor(directory), Console.Error.WriteLine);
        Console.WriteLine($"{server.WasRunning} {server.ConnectionString}");
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
