using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>status</c>: says how far the database is.</summary>
internal static class StatusCommand
{
    public static Command Create() =>
        TargetOptions.OnDatabase(
            "status",
            "Lists applied and pending migrations, and counts rows.",
            (_, target, ct) => RunAsync(target, ct)
        );

    private static async Task<int> RunAsync(Target target, CancellationToken ct)
    {
        var database = target.Context.Database;
        if (!await database.CanConnectAsync(ct))
        {
            throw new ToolException("The database does not answer, or there is none of that name.");
        }

        string[] applied = [.. await database.GetAppliedMigrationsAsync(ct)];
        string[] pending = [.. await database.GetPendingMigrationsAsync(ct)];
        List("applied", applied);
        List("pending", pending);
        Console.WriteLine(
            $"hangfire {await HangfireSchema.InstalledVersionAsync(target.Context, ct)} of {HangfireSchema.NewestVersion(target.Context)}"
        );
        if (pending.Length == 0)
        {
            await CountAsync(target, ct);
        }

        return 0;
    }

    private static void List(string state, string[] migrations)
    {
        foreach (var migration in migrations)
        {
            Console.WriteLine($"{state}  {migration}");
        }
    }

    // Rows that are deleted softly do not count: no read shows them.
    private static async Task CountAsync(Target target, CancellationToken ct)
    {
        var context = target.Context;
        Console.WriteLine($"{await context.Users.CountAsync(ct), 7}  users");
        Console.WriteLine($"{await context.Shops.CountAsync(ct), 7}  shops");
        Console.WriteLine($"{await context.Categories.CountAsync(ct), 7}  categories");
        Console.WriteLine($"{await context.Products.CountAsync(ct), 7}  products");
        Console.WriteLine(await target.SeederWith(Settings.Seed).IsSeededAsync(ct) ? "seeded" : "not seeded");
    }
}
