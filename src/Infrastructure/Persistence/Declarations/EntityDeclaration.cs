using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>What the program knows about an entity beside its table.</summary>
/// <param name="entity">The entity.</param>
internal abstract class EntityDeclaration(Type entity)
{
    private readonly List<ListDeclaration> lists = [];

    /// <summary>The entity.</summary>
    public Type Entity => entity;

    /// <summary>What the contract calls it.</summary>
    public string ContractName { get; private protected set; } = entity.Name;

    /// <summary>What the audit shows of its rows; null where they are not audited.</summary>
    public AuditedEntity? Audit { get; private protected set; }

    /// <summary>Why its rows are not audited; null where they are.</summary>
    public string? NotAuditedBecause { get; private protected set; }

    /// <summary>Whether rows are deleted when a user is deleted.</summary>
    public abstract bool IsErasedWithUser { get; }

    /// <summary>Why its rows stay when the user whom they refer to is deleted; null where they don't.</summary>
    public string? KeptAfterUserBecause { get; private protected set; }

    /// <summary>Where its pictures are stored; null where it has none.</summary>
    public PictureShelf? Shelf { get; private protected set; }

    /// <summary>Whether a change of its rows may change a total that a list remembers.</summary>
    public bool CountsChanges { get; private protected set; }

    /// <summary>The lists of its rows.</summary>
    public IReadOnlyList<ListDeclaration> Lists => lists;

    /// <summary>Configures the table for every database.</summary>
    public abstract void ConfigureIn(ModelBuilder model);

    /// <summary>Adds what only PostgreSQL has.</summary>
    public abstract void ConfigurePostgreSqlIn(ModelBuilder model);

    /// <summary>Deletes the rows that are personal data of a user.</summary>
    public abstract Task EraseAsync(DbContext context, ErasedUser user, CancellationToken ct);

    /// <summary>Whether the row with this key shows a picture. Rows that query filters hide are asked too.</summary>
    public abstract Task<bool> ShowsAsync(DbContext context, long id, string path, CancellationToken ct);

    private protected void Add(ListDeclaration list) => lists.Add(list);
}
