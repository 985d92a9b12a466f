using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using ShopClean.Application.Common;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>What the audit shows of the rows of one entity: every column but technical ones and those that are left out.</summary>
/// <param name="subject">What its entries are about; null for a part.</param>
/// <param name="part">How it is a part of another entity; null where it is none.</param>
internal abstract class AuditedEntity(AuditSubject? subject, AuditedPart? part)
{
    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        nameof(Aggregate.Version),
        nameof(Aggregate.CreatedAt),
        nameof(Aggregate.UpdatedAt),
        nameof(ISoftDeletable.DeletedAt),
    };

    private static readonly string[] SecretEndings = ["Hash", "Key", "Seed", "Salt"];

    /// <summary>What its entries are about; null for a part, which is told with its owner.</summary>
    public AuditSubject? Subject => subject;

    /// <summary>How it is a part of another entity; null where it is none.</summary>
    public AuditedPart? Part => part;

    /// <summary>The property that holds the key of the shop that it belongs to; null where there is none.</summary>
    public string? ShopKey { get; private protected set; }

    /// <summary>Changes that have an action of their own, the most telling first.</summary>
    public List<(string Property, AuditAction Action)> Actions { get; } = [];

    /// <summary>How values of properties are masked.</summary>
    public Dictionary<string, Func<string, string>> Masks { get; } = new(StringComparer.Ordinal);

    private protected HashSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    private protected Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The properties that entries show, masked ones first.</summary>
    public IReadOnlyList<string> AuditedPropertiesOf(IEntityType entity) =>
        entity.GetOrAddRuntimeAnnotationValue(
            "ShopClean:Audited",
            static both => both.Audited.AuditedProperties(both.Entity),
            (Audited: this, Entity: entity)
        );

    /// <summary>What entries call a property; empty where the key of the part says it.</summary>
    public string NameOf(string property) => Names.GetValueOrDefault(property) ?? JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>What is wrong with the declaration.</summary>
    public IEnumerable<string> FaultsIn(IReadOnlyEntityType entity)
    {
        var audited = AuditedProperties(entity);
        var properties = entity.GetProperties().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        return audited
            .Where(name => SaysSecret(name) && !Masks.ContainsKey(name))
            .Select(name => $"the audit would show {name}, which sounds like a secret: mask it or leave it out")
            .Concat(LeftOut.Except(properties, StringComparer.Ordinal).Select(name => $"the audit leaves out {name}, which has no column"))
            .Concat(
                Masks
                    .Keys.Concat(Names.Keys)
                    .Concat(Actions.Select(action => action.Property))
                    .Except(audited, StringComparer.Ordinal)
                    .Select(name => $"the audit does not show {name}, about which more is declared")
            );
    }

    // In the order of their declaration in the entity.
    private IReadOnlyList<string> AuditedProperties(IReadOnlyEntityType entity) =>
        [
            .. Masks.Keys,
            .. entity
                .GetProperties()
                .Where(property => !IsTechnical(property) && !LeftOut.Contains(property.Name) && !Masks.ContainsKey(property.Name))
                .OrderBy(property => property.PropertyInfo?.MetadataToken ?? int.MaxValue)
                .Select(property => property.Name),
        ];

    // The key says which row it is, the time and the user stand in the entry itself.
    private bool IsTechnical(IReadOnlyProperty property) =>
        property.IsPrimaryKey()
        || Technical.Contains(property.Name)
        || property.Name.StartsWith("Normalized", StringComparison.Ordinal)
        || property.Name == part?.OwnerKey
        || property.Name == part?.Key;

    private static bool SaysSecret(string property) =>
        Secrets.IsSecret(property) || SecretEndings.Any(ending => property.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
