using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Shops;

/// <summary>A shop: it sells products, and its people run it.</summary>
public sealed class Shop : Aggregate, ISoftDeletable, IOwned<Shop>
{
    private readonly List<ShopMember> members = [];
    private readonly List<ShopInvitation> invitations = [];
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

    /// <summary>The invitations that wait for an answer, expired ones included until they are cleaned up.</summary>
    public IReadOnlyList<ShopInvitation> Invitations => invitations;

    /// <summary>What the shop sells; for queries only, never loaded with it.</summary>
    public IReadOnlyCollection<Product> Products => products;

    /// <summary>What the shop says about itself now.</summary>
    public ShopDescription Described => new(Name, Slug, Description, PhoneNumber, Address, IsActive);

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

        if (description != Described)
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

    /// <summary>The owner invites somebody to become a member. Whoever is invited again keeps the invitation, with the new role and term.</summary>
    /// <param name="invitee">Who is invited.</param>
    /// <param name="role">The role that the membership will have.</param>
    /// <param name="actor">Who invites.</param>
    /// <param name="now">The time.</param>
    /// <param name="lifetime">How long the invitation can be accepted.</param>
    public Result<ShopInvitation> Invite(Invitee invitee, ShopRole role, Actor actor, DateTimeOffset now, TimeSpan lifetime)
    {
        if (Ownership.Refuse(Right.ChooseShopMembers, actor, this) is { } refused)
        {
            return refused;
        }

        if (invitee.User is { } user && members.Exists(member => member.UserId == user.Id))
        {
            return ShopErrors.AlreadyMember(user.Username);
        }

        var invitation = invitations.Find(one => one.IsTo(invitee));
        if (invitation is null)
        {
            invitation = ShopInvitation.To(invitee, now);
            invitations.Add(invitation);
        }

        invitation.Offer(role, actor.UserId!.Value, now + lifetime);
        Touch(now);
        return invitation;
    }

    /// <summary>The owner withdraws an invitation.</summary>
    public Result Withdraw(long invitationId, Actor actor, DateTimeOffset now)
    {
        if (Ownership.Refuse(Right.ChooseShopMembers, actor, this) is { } refused)
        {
            return refused;
        }

        return Remove(one => one.Id == invitationId, now);
    }

    /// <summary>An invited user accepts, and is a member from now on. All other invitations of the same user go too.</summary>
    public Result<ShopMember> Accept(long invitationId, User user, DateTimeOffset now)
    {
        var invitation = invitations.Find(one => one.Id == invitationId && one.CanBeAnsweredBy(user, now));
        if (invitation is null)
        {
            return ShopErrors.InvitationNotFound;
        }

        if (members.Exists(one => one.UserId == user.Id))
        {
            return ShopErrors.AlreadyMember(user.Username);
        }

        var member = new ShopMember(user, invitation.Role, now);
        members.Add(member);
        invitations.RemoveAll(one => one.IsFor(user));
        Touch(now);
        return member;
    }

    /// <summary>An invited user declines.</summary>
    public Result Decline(long invitationId, User user, DateTimeOffset now) =>
        Remove(one => one.Id == invitationId && one.CanBeAnsweredBy(user, now), now);

    /// <summary>The owner gives a member another role.</summary>
    public Result<ShopMember> Reassign(long userId, ShopRole role, Actor actor, DateTimeOffset now)
    {
        var found = FindChangeable(Right.ChooseShopMembers, userId, actor);
        if (!found.IsFailure && found.Value.Role != role)
        {
            found.Value.Assign(role);
            Touch(now);
        }

        return found;
    }

    /// <summary>The owner removes a member, or a member leaves. Invitations that the member could still accept go too.</summary>
    public Result RemoveMember(long userId, Actor actor, DateTimeOffset now)
    {
        var found = FindChangeable(Right.RemoveShopMember, userId, actor);
        if (found.IsFailure)
        {
            return found.Error;
        }

        members.Remove(found.Value);
        invitations.RemoveAll(one => one.IsFor(found.Value.User));
        Touch(now);
        return Result.Success;
    }

    private Result Remove(Predicate<ShopInvitation> which, DateTimeOffset now)
    {
        if (invitations.RemoveAll(which) == 0)
        {
            return ShopErrors.InvitationNotFound;
        }

        Touch(now);
        return Result.Success;
    }

    private Result<ShopMember> FindChangeable(Right right, long userId, Actor actor)
    {
        if (Rights.Decide(right, actor, new Concern(Id, userId)).AsError(actor) is { } refused)
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

/// <summary>What a shop says about itself; the defaults are those of a new one.</summary>
public sealed record ShopDescription(
    string Name,
    string Slug,
    string? Description = null,
    string? PhoneNumber = null,
    string? Address = null,
    bool IsActive = true
);
