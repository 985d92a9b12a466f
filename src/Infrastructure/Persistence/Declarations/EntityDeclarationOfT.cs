using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Auditing;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>Declares an entity: its table, and in the constructor what audit, lists, pictures, totals and the erasure of a user have to know about it.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal abstract class EntityDeclaration<T>() : EntityDeclaration(typeof(T)), IEntityTypeConfiguration<T>
    where T : class
{
    /// <summary>The filter of an index without deleted rows.</summary>
    protected const string NotDeleted = ListIndexes.NotDeleted;

    private Func<ErasedUser, Expression<Func<T, bool>>>? rowsOf;
    private Func<string, Expression<Func<T, bool>>>? rowsWith;

    public sealed override bool IsErasedWithUser => rowsOf is not null;

    public abstract void Configure(EntityTypeBuilder<T> builder);

    public sealed override void ConfigureIn(ModelBuilder model) => model.ApplyConfiguration(this);

    public sealed override void ConfigurePostgreSqlIn(ModelBuilder model) => ConfigurePostgreSql(model.Entity<T>());

    public sealed override Task EraseAsync(DbContext context, ErasedUser user, CancellationToken ct) =>
        rowsOf is null ? Task.CompletedTask : context.Set<T>().IgnoreQueryFilters().Where(rowsOf(user)).ExecuteDeleteAsync(ct);

    public sealed override Task<bool> ShowsAsync(DbContext context, long id, string path, CancellationToken ct) =>
        rowsWith is null
            ? Task.FromResult(false)
            : context
                .Set<T>()
                .IgnoreQueryFilters()
                .Where(row => EF.Property<long>(row, nameof(Domain.Common.Entity.Id)) == id)
                .AnyAsync(rowsWith(path), ct);

    /// <summary>Configures what only PostgreSQL has. All names are final by then.</summary>
    protected virtual void ConfigurePostgreSql(EntityTypeBuilder<T> builder) { }

    /// <summary>Changes of its rows are audited: every column is shown but technical ones and those that are masked or left out.</summary>
    protected AuditedEntity<T> Audited(AuditSubject subject)
    {
        var audited = new AuditedEntity<T>(subject, part: null);
        Audit = audited;
        return audited;
    }

    /// <summary>Its rows are audited as parts of another audited entity.</summary>
    /// <param name="name">What the parts are called there, such as <c>members</c>.</param>
    /// <param name="owner">The key of the owner.</param>
    /// <param name="key">What tells the parts of one owner apart; null where nothing has to.</param>
    /// <param name="keyText">How that is shown; as it is where null.</param>
    protected AuditedEntity<T> AuditedAsPartOf<TOwner>(
        string name,
        Expression<Func<T, long>> owner,
        Expression<Func<T, object>>? key = null,
        Func<string, string>? keyText = null
    )
    {
        var keyProperty = key is null ? null : PropertyPath.NameOf(key);
        var audited = new AuditedEntity<T>(
            subject: null,
            new AuditedPart(typeof(TOwner), PropertyPath.NameOf(owner), name, keyProperty, keyText ?? (text => text))
        );
        Audit = audited;
        return audited;
    }

    /// <summary>Changes of its rows are not audited.</summary>
    protected void NotAudited(string because) => NotAuditedBecause = because;

    /// <summary>Its rows are listed by these fields, which get their indexes.</summary>
    protected ListDeclaration<T> ListedBy(FieldTable<T> fields)
    {
        var list = new ListDeclaration<T>(fields);
        Add(list);
        return list;
    }

    /// <summary>Its rows show pictures.</summary>
    /// <param name="shelf">Where the pictures are stored.</param>
    /// <param name="showing">The rows that show the picture with a path.</param>
    protected void HasPictures(PictureShelf shelf, Func<string, Expression<Func<T, bool>>> showing) => (Shelf, rowsWith) = (shelf, showing);

    /// <summary>Its rows are deleted when a user is deleted.</summary>
    /// <param name="rows">Those of a user.</param>
    protected void ErasedWithUser(Func<ErasedUser, Expression<Func<T, bool>>> rows) => rowsOf = rows;

    /// <summary>Its rows stay when the user whom they refer to is deleted.</summary>
    protected void KeptAfterUser(string because) => KeptAfterUserBecause = because;

    /// <summary>Changes of its rows are counted, so that lists know when a remembered total is out of date.</summary>
    protected void ChangesTotals() => CountsChanges = true;

    /// <summary>The contract calls it otherwise than the program.</summary>
    protected void CalledInContract(string name) => ContractName = name;
}
