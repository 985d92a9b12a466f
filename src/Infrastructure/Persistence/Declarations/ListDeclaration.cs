using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>A list of an entity's rows, and the indexes that it needs.</summary>
internal abstract class ListDeclaration
{
    /// <summary>Fields without an index, with the reason.</summary>
    public Dictionary<string, string> WithoutIndexes { get; } = new(StringComparer.Ordinal);

    /// <summary>Why no field of the entity itself has an index; null where they have.</summary>
    public string? NoIndexesBecause { get; private protected set; }

    /// <summary>Adds the indexes on columns of the entity itself.</summary>
    public abstract void AddIndexes(ModelBuilder model);

    /// <summary>Adds the indexes on columns of related entities that have none yet.</summary>
    public abstract void AddRelatedIndexes(ModelBuilder model);

    /// <summary>Adds the indexes for parts of texts. PostgreSQL alone has them.</summary>
    public abstract void AddTrigramIndexes(ModelBuilder model);
}
