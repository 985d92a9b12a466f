namespace ShopClean.Infrastructure.Persistence.Seeding.Data;

/// <summary>Dates the seeded rows, counted back from the moment of the seeding: the distances between them are always the same.</summary>
/// <param name="now">The moment of the seeding (UTC).</param>
internal sealed class SeedTime(DateTimeOffset now)
{
    /// <summary>The moment of the seeding, in whole seconds: databases keep less than a clock tells.</summary>
    public DateTimeOffset Now { get; } = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>A moment before it.</summary>
    public DateTimeOffset DaysAgo(int days, int minutes = 0) => Now.AddDays(-days).AddMinutes(-minutes);
}
