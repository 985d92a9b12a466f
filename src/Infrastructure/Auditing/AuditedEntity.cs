using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ShopClean.Domain.Auditing;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>What the audit says about the rows of one entity. Every mapped property is named in exactly one of the lists; a test sees to it.</summary>
/// <param name="type">The entity.</param>
/// <param name="subject">What its entries are about.</param>
internal sealed class AuditedEntity(Type type, AuditSubject subject)
{
    /// <summary>What stands for a secret.</summary>
    public const string Hidden = "***";

    /// <summary>The entity.</summary>
    public Type Type { get; } = type;

    /// <summary>What its entries are about.</summary>
    public AuditSubject Subject { get; } = subject;

    /// <summary>How it is a part of the subject; null where it is the subject itself.</summary>
    public AuditedPart? Part { get; init; }

    /// <summary>The property that holds the key of the shop that it belongs to; null where there is none.</summary>
    public string? ShopKey { get; init; }

    /// <summary>Properties whose values are shown.</summary>
    public IReadOnlyCollection<string> Shown { get; init; } = [];

    /// <summary>Properties whose values are shown through a mask.</summary>
    public IReadOnlyDictionary<string, Func<string, string>> Masked { get; init; } = FrozenDictionary<string, Func<string, string>>.Empty;

    /// <summary>Properties that are never shown: what derives from others, changes without anybody's doing, or is secret.</summary>
    public IReadOnlyCollection<string> LeftOut { get; init; } = [];

    /// <summary>Properties that stand under another name than their own; an empty one where the key of the part says it.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Changes that have a name of their own, the most telling first.</summary>
    public IReadOnlyList<(string Property, AuditAction Action)> Actions { get; init; } = [];

    /// <summary>The properties that entries tell about.</summary>
    public IEnumerable<string> Told => Masked.Keys.Concat(Shown);

    /// <summary>What entries say instead of a value.</summary>
    public string? Show(string property, object? value) =>
        AuditText.Of(value) is not { } text ? null
        : Masked.TryGetValue(property, out var mask) ? mask(text)
        : text;
}

/// <summary>How rows are parts of an audited subject: the pictures of a product.</summary>
/// <param name="Owner">The entity that has them.</param>
/// <param name="OwnerKey">The property that leads there.</param>
/// <param name="Name">What they are called there.</param>
/// <param name="KeyOf">What tells them apart, in words that mean something to readers; empty where nothing has to.</param>
internal sealed record AuditedPart(Type Owner, string OwnerKey, string Name, Func<EntityEntry, string> KeyOf);
