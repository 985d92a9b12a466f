using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Shops;

/// <summary>A shop: it sells products, and its people run it.</summary>
public sealed class Shop : Aggregate, ISoftDeletable, IOwned<Shop>
{
    private readonly List<ShopMember> members = [];
    private readonly List<Product> products = [];

    private Shop() { }

    /// <inheritdoc/>
    public static Ownership<Shop> Ownership { get; } =
        new()
        {
            Shop = shop => shop.Id,
            Public = shop => shop.IsActive,
            SeenBy = Relation.ShopPeople | Standing.Admin,
        };

    /// <summary>The shop's name; unique whatever its case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>The shop's name in addresses; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What the shop says about itself.</summary>
    public string? Description { get; private set; }

    /// <summary>E.164.</summary>
    public string? PhoneNumber { get; private set; }

    /// <summary>Where the shop is, in its own words.</summary>
    public string? Address { get; private set; }

    /// <summary>Where the logo is in the picture store; null where there is none.</summary>
    public string? LogoPath { get; private set; }

    /// <summary>Whether the shop and its products are shown to the public.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The owner's key.</summary>
    public long OwnerId { get; private set; }

    /// <summary>The owner, who is among the members too.</summary>
    public User Owner { get; private set; } = null!;

    /// <inheritdoc/>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The shop's people.</summary>
    public IReadOnlyList<ShopMember> Members => members;

    /// <summary>What the shop sells; for queries only, never loaded with it.</summary>
    public IReadOnlyCollection<Product> Products => products;

    /// <summary>A verified user opens a shop.</summary>
    public static Result<Shop> Open(User owner, Actor actor, ShopDescription description, DateTimeOffset now)
    {
        if (Rights.Decide(Right.OpenShop, actor).AsError(actor) is { } refused)
        {
            return refused;
        }

        var shop = new Shop
        {
            OwnerId = owner.Id,
            Owner = owner,
            CreatedAt = now,
        };
        shop.members.Add(new ShopMember(owner, ShopRole.Owner, now));
        shop.Apply(description, now);
        return shop;
    }

    /// <summary>The owner changes what the shop says about itself.</summary>
    public Result Describe(ShopDescription description, Actor actor, DateTimeOffset now)
    {
        if (MayUpdate(actor) is { } refused)
        {
            return refused;
        }

        if (description != Said)
        {
            Apply(description, now);
        }

        return Result.Success;
    }

    /// <summary>Why the actor may not change the shop; null where they may. Asked before anything costly, such as an upload, begins.</summary>
    public Error? MayUpdate(Actor actor) => Ownership.Refuse(Right.UpdateShop, actor, this);

    /// <summary>The owner gives the shop a logo, or takes it away (null).</summary>
    /// <returns>Where the logo before was; null where there was none.</returns>
    public Result<string?> ShowLogo(string? path, Actor actor, DateTimeOffset now)
    {
        if (MayUpdate(actor) is { } refused)
        {
            return refused;
        }

        var old = LogoPath;
        LogoPath = path;
        Touch(now);
        return Result<string?>.Succeeded(old);
    }

    /// <summary>The owner closes the shop for good: nobody sees it or its products any more.</summary>
    public Result Delete(Actor actor, DateTimeOffset now)
    {
        if (Ownership.Refuse(Right.DeleteShop, actor, this) is { } refused)
        {
            return refused;
        }

        DeletedAt = now;
        Raise(new ShopDeleted(Id, actor, now));
        Touch(now);
        return Result.Success;
    }

    /// <summary>The owner takes somebody on.</summary>
    public Result<ShopMember> Hire(User user, ShopRole role, Actor actor, DateTimeOffset now)
    {
        if (Ownership.Refuse(Right.ChooseShopMembers, actor, this) is { } refused)
        {
            return refused;
        }

        if (members.Exists(member => member.UserId == user.Id))
        {
            return ShopErrors.AlreadyMember(user.Username);
        }

        var member = new ShopMember(user, role, now);
        members.Add(member);
        Touch(now);
        return member;
    }

    /// <summary>The owner gives a member another role.</summary>
    public Result<ShopMember> Reassign(long userId, ShopRole role, Actor actor, DateTimeOffset now)
    {
        var found = FindChangeable(userId, actor);
        if (!found.IsFailure && found.Value.Role != role)
        {
            found.Value.Assign(role);
            Touch(now);
        }

        return found;
    }

    /// <summary>The owner lets a member go.</summary>
    public Result Dismiss(long userId, Actor actor, DateTimeOffset now)
    {
        var found = FindChangeable(userId, actor);
        if (found.IsFailure)
        {
            return found.Error;
        }

        members.Remove(found.Value);
        Touch(now);
        return Result.Success;
    }

    private Result<ShopMember> FindChangeable(long userId, Actor actor)
    {
        if (Ownership.Refuse(Right.ChooseShopMembers, actor, this) is { } refused)
        {
            return refused;
        }

        return members.Find(member => member.UserId == userId) switch
        {
            null => ShopErrors.MemberNotFound,
            { Role: ShopRole.Owner } => ShopErrors.OwnerStays,
            var member => member,
        };
    }

    private ShopDescription Said => new(Name, Slug, Description, PhoneNumber, Address, IsActive);

    private void Apply(ShopDescription description, DateTimeOffset now)
    {
        Name = description.Name;
        NormalizedName = NormalForm.Of(description.Name);
        Slug = description.Slug;
        Description = description.Description;
        PhoneNumber = description.PhoneNumber;
        Address = description.Address;
        IsActive = description.IsActive;
        Touch(now);
    }
}

/// <summary>What a shop says about itself.</summary>
public sealed record ShopDescription(string Name, string Slug, string? Description, string? PhoneNumber, string? Address, bool IsActive);
