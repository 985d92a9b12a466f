using System.CommandLine;
using System.Diagnostics;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>add</c>: writes a migration for both providers.</summary>
internal static class AddCommand
{
    private static readonly Argument<string> Named = new("name") { Description = "What the migration does, such as AddOrders." };

    public static Command Create()
    {
        var command = new Command("add", "Writes a migration for PostgreSQL and one for SQL Server (by dotnet ef).") { Named };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(Named), ct));
        return command;
    }

    private static async Task<int> RunAsync(string name, CancellationToken ct)
    {
        foreach (var provider in (string[])["PostgreSql", "SqlServer"])
        {
            if (await AddAsync(name, provider, ct) is not 0 and var failed)
            {
                return failed;
            }
        }

        return 0;
    }

    // This program runs from the build that dotnet ef would overwrite; it is up to date, so dotnet ef need not build.
    private static async Task<int> AddAsync(string name, string provider, CancellationToken ct)
    {
        string[] arguments =
        [
            .. (string[])["ef", "migrations", "add", name, "--no-build"],
            .. (string[])["--project", "src/Infrastructure", "--startup-project", "build/Database"],
            .. (string[])["--context", $"{provider}ShopDbContext", "--output-dir", $"Persistence/Migrations/{provider}"],
        ];
        using var tool = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root })!;
        await tool.WaitForExitAsync(ct);
        return tool.ExitCode;
    }
}
