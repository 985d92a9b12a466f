namespace ShopClean.Infrastructure.Persistence.Totals;

/// <summary>
/// How often one database session has changed the catalogue. The sum over all sessions grows with each change that becomes visible:
/// as long as it stays the same, so does every total. A row for each session, so that writers never wait for one another.
/// </summary>
internal sealed class CatalogueVersion
{
    /// <summary>The session, by the number that the database knows it by.</summary>
    public required int Writer { get; init; }

    /// <summary>The changes.</summary>
    public required long Version { get; init; }
}
