using ShopClean.Infrastructure.Persistence.Seeding;

namespace ShopClean.Build.Database.Commands;

/// <summary>Tells how seeding or its undo went.</summary>
internal static class SeedOutput
{
    public static async Task<int> TellAsync(SeedReport report, string done, string nothingToDo)
    {
        if (report.Outcome == SeedOutcome.Blocked)
        {
            await Console.Error.WriteLineAsync("Nothing was changed, because rows of others stand in the way:");
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, report.Obstacles));
            return 1;
        }

        var rows = string.Join(", ", report.Rows.Select(row => $"{row.Key} {row.Value}"));
        Console.WriteLine(report.Outcome == SeedOutcome.Done ? $"{done}: {rows}." : nothingToDo);
        return 0;
    }
}
