using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>Collects the changes of one subject and its parts for an audit entry.</summary>
/// <param name="subject">What is declared of the subject.</param>
/// <param name="id">Its key; what stands for it until the database gives one.</param>
internal sealed class AuditDraft(AuditedEntity subject, long id)
{
    private readonly List<AuditChange> changes = [];
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private EntityEntry? entry;
    private EntityState state = EntityState.Unchanged;
    private bool isGone;
    private long? shopId;

    /// <summary>Whether the database generates its key.</summary>
    public bool IsNew => state == EntityState.Added;

    private bool IsSomething => IsNew || isGone || Merged().Count > 0;

    /// <summary>The drafts of all tracked changes, one for each subject.</summary>
    public static List<AuditDraft> Of(ChangeTracker tracker)
    {
        var declarations = EntityDeclarations.Of(tracker.Context);
        var rows = tracker
            .Entries()
            .Select(row => (Entry: row, Entity: declarations.Find(row.Metadata.ClrType)?.Audit))
            .Where(row => row.Entity is not null)
            .ToList();
        if (!rows.Exists(row => IsChanging(row.Entry)))
        {
            return [];
        }

        var drafts = new Dictionary<(Type, long), AuditDraft>();
        foreach (var (row, entity) in rows)
        {
            DraftOf(row, entity!, declarations, drafts).Add(row, entity!);
        }

        return [.. drafts.Values.Where(draft => draft.IsSomething)];
    }

    /// <summary>Creates the event. After the save where the database generates the key.</summary>
    public AuditEvent ToEvent() =>
        new(
            Action(),
            subject.Subject!.Value,
            entry is null ? id : KeyOf(entry),
            Merged(),
            subject.ShopKey is { } shop && entry is not null ? (long)entry.Property(shop).CurrentValue! : shopId
        );

    private static bool IsChanging(EntityEntry row) => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static AuditDraft DraftOf(
        EntityEntry row,
        AuditedEntity entity,
        EntityDeclarations declarations,
        Dictionary<(Type, long), AuditDraft> drafts
    )
    {
        // A new entity is identified by its instance, and parts by that of their owner, until the database generates the key.
        var key = entity.Part is { } part
            ? (part.Owner, (long)row.Property(part.OwnerKey).CurrentValue!)
            : (row.Metadata.ClrType, KeyOf(row));
        if (!drafts.TryGetValue(key, out var draft))
        {
            drafts[key] = draft = new AuditDraft(declarations.Find(key.Item1)!.Audit!, key.Item2);
        }

        return draft;
    }

    private static long KeyOf(EntityEntry row) => (long)row.Property(nameof(Entity.Id)).CurrentValue!;

    private void Add(EntityEntry row, AuditedEntity entity)
    {
        shopId ??= entity.ShopKey is { } shop ? (long)row.Property(shop).CurrentValue! : null;
        if (entity.Part is null)
        {
            (entry, state) = (row, row.State);
            isGone = state == EntityState.Deleted || (row.Entity is ISoftDeletable && HasChanged(row, nameof(ISoftDeletable.DeletedAt)));
        }

        if (IsChanging(row))
        {
            changes.AddRange(ChangesOf(row, entity));
        }
    }

    private IEnumerable<AuditChange> ChangesOf(EntityEntry row, AuditedEntity entity)
    {
        foreach (var name in entity.AuditedPropertiesOf(row.Metadata))
        {
            if (row.State == EntityState.Modified && !HasChanged(row, name))
            {
                continue;
            }

            var property = row.Property(name);
            var from = row.State == EntityState.Added ? null : Show(entity, name, property.OriginalValue);
            var to = row.State == EntityState.Deleted ? null : Show(entity, name, property.CurrentValue);
            if (row.State == EntityState.Modified || from is not null || to is not null)
            {
                if (entity.Part is null)
                {
                    changed.Add(name);
                }

                yield return new AuditChange(FieldOf(row, entity, name), from, to);
            }
        }
    }

    private static bool HasChanged(EntityEntry row, string property) =>
        row.Property(property) is { IsModified: true } one && !Equals(one.OriginalValue, one.CurrentValue);

    private static string? Show(AuditedEntity entity, string property, object? value) =>
        AuditText.Of(value) is not { } text ? null
        : entity.Masks.TryGetValue(property, out var mask) ? mask(text)
        : text;

    private static string FieldOf(EntityEntry row, AuditedEntity entity, string property) =>
        entity.Part is not { } part
            ? entity.NameOf(property)
            : string.Join('.', new[] { part.Name, KeyOf(row, part), entity.NameOf(property) }.Where(word => word.Length > 0));

    private static string KeyOf(EntityEntry row, AuditedPart part) =>
        part.Key is { } key ? part.KeyText(Convert.ToString(row.Property(key).CurrentValue, CultureInfo.InvariantCulture)!) : "";

    private AuditAction Action() =>
        IsNew ? AuditAction.Create
        : isGone ? AuditAction.Delete
        : subject.Actions.Where(known => changed.Contains(known.Property)).Select(known => known.Action).FirstOrDefault(AuditAction.Update);

    // Several values of a product attribute are several rows, all of which are replaced with each change.
    private List<AuditChange> Merged() =>
        [
            .. changes
                .GroupBy(change => change.Field, StringComparer.Ordinal)
                .Select(field => Merge(field.Key, [.. field]))
                .OfType<AuditChange>(),
        ];

    private static AuditChange? Merge(string field, List<AuditChange> rows)
    {
        if (rows.Count == 1)
        {
            return rows[0];
        }

        var (from, to) = (Joined(rows.Select(row => row.From)), Joined(rows.Select(row => row.To)));
        return from == to ? null : new AuditChange(field, Cut(from), Cut(to));
    }

    private static string? Joined(IEnumerable<string?> values) =>
        values.OfType<string>().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } all ? string.Join(", ", all) : null;

    private static string? Cut(string? text) => text is null ? null : Excerpt.Of(text);
}
