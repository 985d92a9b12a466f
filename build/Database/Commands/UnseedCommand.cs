using System.CommandLine;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>unseed</c>: removes the seeded rows.</summary>
internal static class UnseedCommand
{
    public static Command Create() =>
        TargetOptions.OnDatabase(
            "unseed",
            "Removes the seeded rows and what belongs to them; rows of others stay.",
            async (_, target, ct) =>
            {
                await target.EnsureMigratedAsync(ct);
                return await SeedOutput.TellAsync(
                    await target.SeederWith(Settings.Seed).UnseedAsync(ct),
                    done: "Removed",
                    nothingToDo: "The database is not seeded."
                );
            }
        );
}
