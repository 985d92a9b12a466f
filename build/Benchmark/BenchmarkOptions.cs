namespace ShopClean.Build.Benchmark;

/// <summary>What is measured, and for how long.</summary>
/// <param name="Rows">Products in the catalogue.</param>
/// <param name="Round">Length of a round.</param>
/// <param name="Rounds">Rounds for each server.</param>
/// <param name="Only">Part of the name of the rows that are measured; null for all.</param>
internal sealed record BenchmarkOptions(int Rows, TimeSpan Round, int Rounds, string? Only)
{
    /// <summary>Connections that ask at once.</summary>
    public const int Connections = 16;
}
