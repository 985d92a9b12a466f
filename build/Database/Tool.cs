using System.CommandLine;
using System.Data.Common;
using ShopClean.Build.Database.Commands;
using ShopClean.EmbeddedPostgres;

namespace ShopClean.Build.Database;

/// <summary>The command line: what a developer or an operator does to the database by hand.</summary>
public static class Tool
{
    private const int Failed = 1;

    /// <summary>Runs one command.</summary>
    /// <returns>0 where it went well, 1 where it did not.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Does and undoes migrations and seeds of the shop's database.")
        {
            UpCommand.Create(),
            DownCommand.Create(),
            SeedCommand.Create(),
            UnseedCommand.Create(),
            ResetCommand.Create(),
            StatusCommand.Create(),
            ScriptCommand.Create(),
            AddCommand.Create(),
            ErdCommand.Create(),
        };
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
        // As Npgsql wraps a database that does not answer.
        catch (InvalidOperationException failure) when (failure.InnerException is DbException cause)
        {
            await Console.Error.WriteLineAsync(cause.Message);
            return Failed;
        }
    }

    // Anything else is a bug, and its stack trace is welcome.
    private static bool IsExpected(Exception failure) =>
        failure
            is ToolException
                or DbException
                or PostgresUnavailableException
                or TimeoutException
                or ArgumentException
                or NotSupportedException
                or OperationCanceledException;
}
