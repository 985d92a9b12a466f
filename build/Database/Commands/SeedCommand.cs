using System.CommandLine;
using ShopClean.Infrastructure.Persistence.Seeding;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>seed</c>: fills the database with a marketplace.</summary>
internal static class SeedCommand
{
    public static Command Create() =>
        TargetOptions.OnDatabase(
            "seed",
            "Fills the database with a marketplace to look at; a second time changes nothing.",
            (_, target, ct) => RunAsync(target, ct)
        );

    public static async Task<int> RunAsync(Target target, CancellationToken ct)
    {
        await target.EnsureMigratedAsync(ct);
        var report = await target.SeederWith(OptionsFor(target)).SeedAsync(ct);
        return await SeedOutput.TellAsync(report, done: "Seeded", nothingToDo: "The database is seeded already.");
    }

    /// <summary>The passwords for a database.</summary>
    /// <exception cref="ToolException">The administrator would have none.</exception>
    public static SeedOptions OptionsFor(Target target)
    {
        var options = target.IsDevelopment ? Settings.Seed.ForDevelopment() : Settings.Seed;
        if (string.IsNullOrWhiteSpace(options.AdminPassword))
        {
            throw new ToolException("Set Seed__AdminPassword: outside Development the administrator has no default password.");
        }

        return SeedOptionsValidator.FaultOf(options) is { } fault ? throw new ToolException(fault) : options;
    }
}
