using System.Linq.Expressions;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>Declares what the audit shows of an entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class AuditedEntity<T>(AuditSubject? subject, AuditedPart? part) : AuditedEntity(subject, part)
{
    /// <summary>Shows its entries in the audit of the shop with this key.</summary>
    public AuditedEntity<T> InShop(Expression<Func<T, long>> key)
    {
        ShopKey = PropertyPath.NameOf(key);
        return this;
    }

    /// <summary>Never shows these properties: they derive from others, change without anybody's doing, or are secret.</summary>
    public AuditedEntity<T> LeaveOut(params Expression<Func<T, object?>>[] properties)
    {
        LeftOut.UnionWith(properties.Select(PropertyPath.NameOf));
        return this;
    }

    /// <summary>Shows a property behind a mask.</summary>
    public AuditedEntity<T> Mask(Expression<Func<T, object?>> property, Func<string, string> mask)
    {
        Masks.Add(PropertyPath.NameOf(property), mask);
        return this;
    }

    /// <summary>Shows that a property changed and not to what.</summary>
    public AuditedEntity<T> Hide(Expression<Func<T, object?>> property) => Mask(property, _ => Masked.Hidden);

    /// <summary>Shows a property under another name than its own.</summary>
    public AuditedEntity<T> Rename(Expression<Func<T, object?>> property, string name)
    {
        Names.Add(PropertyPath.NameOf(property), name);
        return this;
    }

    /// <summary>A change of this property has an action of its own. Of several the one that is declared first counts.</summary>
    public AuditedEntity<T> Action(Expression<Func<T, object?>> property, AuditAction action)
    {
        Actions.Add((PropertyPath.NameOf(property), action));
        return this;
    }
}
