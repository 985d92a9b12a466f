using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;

namespace ShopClean.Domain.Shops;

/// <summary>Somebody who belongs to a shop.</summary>
public sealed class ShopMember
{
    private ShopMember() { }

    internal ShopMember(User user, ShopRole role, DateTimeOffset now)
    {
        User = user;
        UserId = user.Id;
        Role = role;
        JoinedAt = now;
    }

    /// <summary>The shop.</summary>
    public long ShopId { get; private init; }

    /// <summary>The shop.</summary>
    public Shop Shop { get; private init; } = null!;

    /// <summary>Who.</summary>
    public long UserId { get; private init; }

    /// <summary>Who.</summary>
    public User User { get; private init; } = null!;

    /// <summary>As what.</summary>
    public ShopRole Role { get; private set; }

    /// <summary>Since when (UTC).</summary>
    public DateTimeOffset JoinedAt { get; private init; }

    internal void Assign(ShopRole role) => Role = role;
}
