namespace ShopClean.Infrastructure.Persistence.Seeding.Data;

/// <summary>The seed's own time: the same on every machine, whenever it runs.</summary>
internal static class SeedTime
{
    /// <summary>The moment as which the seed sees today.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 1, 3, 0, 0, TimeSpan.Zero);

    /// <summary>A moment before it.</summary>
    public static DateTimeOffset DaysAgo(int days, int minutes = 0) => Today.AddDays(-days).AddMinutes(-minutes);
}
