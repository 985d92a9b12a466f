using ShopClean.EmbeddedPostgres.Binaries;

namespace ShopClean.EmbeddedPostgres;

/// <summary>Where a private PostgreSQL keeps its files and how it treats them.</summary>
public sealed record PostgresOptions
{
    /// <summary>
    /// The directory of this server alone; it is made when it is missing. Downloaded programs go beside it, into
    /// <c>postgres-binaries</c>, so that several servers share them.
    /// </summary>
    public required string Directory { get; init; }

    /// <summary>The database that exists once the server has started.</summary>
    public string Database { get; init; } = "shopclean";

    /// <summary>
    /// Whether a committed change survives a crash of the machine. Tests say no, which makes them a lot faster. It holds from
    /// the next start of the server: one that is running already stays as it is.
    /// </summary>
    public bool DurableWrites { get; init; } = true;

    /// <summary>How long the server may take from its launch to its first answer.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    internal BinaryPlaces Places { get; init; } = BinaryPlaces.OfThisMachine;
}
