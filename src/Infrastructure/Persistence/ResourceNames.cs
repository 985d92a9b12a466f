using ShopClean.Domain.Notifications;
using ShopClean.Domain.Shops;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>What clients call the things that rows are of.</summary>
internal static class ResourceNames
{
    /// <summary>The name in the contract's words.</summary>
    public static string Of(Type entity) =>
        entity == typeof(OutboxMessage) ? "Job"
        : entity == typeof(ShopMember) ? "Member"
        : entity.Name;
}
