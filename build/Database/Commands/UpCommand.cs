using System.CommandLine;
using Microsoft.EntityFrameworkCore;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>up</c>: applies what is pending.</summary>
internal static class UpCommand
{
    public static Command Create() =>
        TargetOptions.OnDatabase("up", "Applies every pending migration.", (_, target, ct) => RunAsync(target, ct));

    public static async Task<int> RunAsync(Target target, CancellationToken ct)
    {
        await target.Migrator.MigrateAsync(ct);
        var applied = await target.Context.Database.GetAppliedMigrationsAsync(ct);
        Console.WriteLine($"The database is at {applied.Last()}.");
        return 0;
    }
}
