namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>How seeding, or its undo, went.</summary>
public enum SeedOutcome
{
    /// <summary>The rows were made, or removed.</summary>
    Done,

    /// <summary>They were there, or gone, already; nothing changed.</summary>
    NothingToDo,

    /// <summary>Rows of others stand in the way; nothing changed.</summary>
    Blocked,
}

/// <summary>What seeding, or its undo, did.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Rows">How many rows of each kind were made or removed.</param>
/// <param name="Obstacles">What stands in the way, a sentence for each.</param>
public sealed record SeedReport(SeedOutcome Outcome, IReadOnlyDictionary<string, int> Rows, IReadOnlyList<string> Obstacles)
{
    internal static readonly SeedReport NothingToDo = new(SeedOutcome.NothingToDo, new Dictionary<string, int>(StringComparer.Ordinal), []);

    internal static SeedReport Done(IReadOnlyDictionary<string, int> rows) => new(SeedOutcome.Done, rows, []);

    internal static SeedReport Blocked(IReadOnlyList<string> obstacles) =>
        NothingToDo with
        {
            Outcome = SeedOutcome.Blocked,
            Obstacles = obstacles,
        };
}
