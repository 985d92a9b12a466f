using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>down</c>: takes migrations back.</summary>
internal static class DownCommand
{
    private static readonly Argument<string?> To = new("migration")
    {
        Description = "The migration to stop at, which stays; 0 takes back all of them. Without it: one step.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = TargetOptions.Destroying(
            "down",
            "Takes migrations back, with the data that they brought.",
            (parsed, target, ct) => RunAsync(target, parsed.GetValue(To), ct)
        );
        command.Add(To);
        return command;
    }

    public static async Task<int> RunAsync(Target target, string? migration, CancellationToken ct)
    {
        string[] applied = [.. await target.Context.Database.GetAppliedMigrationsAsync(ct)];
        if (applied.Length == 0)
        {
            await HangfireSchema.DropAsync(target.Context, ct);
            Console.WriteLine("No migration is applied.");
            return 0;
        }

        var goal = migration is null
            ? applied.Length > 1
                ? applied[^2]
                : Migration.InitialDatabase
            : Find(migration, applied);
        await target.Context.GetService<IMigrator>().MigrateAsync(goal, ct);
        if (goal == Migration.InitialDatabase)
        {
            await HangfireSchema.DropAsync(target.Context, ct);
        }

        Console.WriteLine(goal == Migration.InitialDatabase ? "The database is empty." : $"The database is at {goal}.");
        return 0;
    }

    // By its whole name, or by what follows the time: 20261120133557_Initial, or Initial.
    private static string Find(string name, string[] applied) =>
        name == Migration.InitialDatabase
            ? name
            : Array.Find(applied, id => id == name || id.EndsWith($"_{name}", StringComparison.OrdinalIgnoreCase))
                ?? throw new ToolException($"'{name}' is not applied. Applied are: {string.Join(", ", applied)}, and 0 for none.");
}
