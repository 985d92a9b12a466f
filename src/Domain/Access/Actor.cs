using System.Collections.Frozen;

namespace ShopClean.Domain.Access;

/// <summary>The caller of an operation: a guest, or a user with a global role and the shops that the user belongs to.</summary>
public sealed record Actor
{
    /// <summary>The actor of a request without a token.</summary>
    public static readonly Actor Guest = new();

    /// <summary>The user's key; null for a guest.</summary>
    public long? UserId { get; init; }

    /// <summary>Whether the user administers the marketplace.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Whether the user's e-mail address is verified.</summary>
    public bool IsVerified { get; init; }

    /// <summary>The user's role in each shop.</summary>
    public IReadOnlyDictionary<long, ShopRole> Shops { get; init; } = FrozenDictionary<long, ShopRole>.Empty;

    /// <summary>Whether the caller is not signed in.</summary>
    public bool IsGuest => UserId is null;

    /// <summary>The shops that the user belongs to.</summary>
    public IEnumerable<long> ShopIds => Shops.Keys;

    /// <summary>How the actor stands to the marketplace and to what an operation concerns.</summary>
    public Standing StandingTo(Concern concern)
    {
        var standing = Standing.Anyone;
        if (IsGuest)
        {
            return standing;
        }

        standing |= Standing.User;
        standing |= IsVerified ? Standing.VerifiedUser : Standing.None;
        standing |= IsAdmin ? Standing.Admin : Standing.None;
        standing |= concern.UserId == UserId ? Relation.Persons : Standing.None;
        return concern.ShopId is { } shop && Shops.TryGetValue(shop, out var role) ? standing | Of(role) : standing;
    }

    /// <summary>The shops in which the actor's role is one of the standings.</summary>
    public long[] ShopsWhere(Standing standings) => [.. Shops.Where(shop => standings.HasFlag(Of(shop.Value))).Select(shop => shop.Key)];

    /// <summary>What the actor is, in words: the <c>youAre</c> of a refusal.</summary>
    public IReadOnlyList<string> DescribeTo(Concern concern) =>
        this switch
        {
            { IsGuest: true } => ["guest"],
            _ when concern.ShopId is { } shop && Shops.TryGetValue(shop, out var role) => [Relation.Describe(Of(role), concern)],
            { IsAdmin: true } => [Relation.Describe(Standing.Admin, concern)],
            { IsVerified: true } => [Relation.Describe(Standing.VerifiedUser, concern)],
            _ => [Relation.Describe(Standing.User, concern)],
        };

    private static Standing Of(ShopRole role) =>
        role switch
        {
            ShopRole.Owner => Standing.Owner,
            ShopRole.Manager => Standing.Manager,
            ShopRole.Staff => Standing.Staff,
        };
}
