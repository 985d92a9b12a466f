using System.Linq.Expressions;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Shops;

/// <summary>
/// An invitation to become a member of a shop, which waits for its answer: to a user, or to an e-mail address that may be nobody's yet. It is deleted when it
/// is accepted, declined or withdrawn.
/// </summary>
public sealed class ShopInvitation : Entity
{
    private ShopInvitation() { }

    /// <summary>The shop.</summary>
    public long ShopId { get; private init; }

    /// <summary>The shop.</summary>
    public Shop Shop { get; private init; } = null!;

    /// <summary>The invited user; null where only an address was given.</summary>
    public long? UserId { get; private init; }

    /// <summary>The invited user; null where only an address was given.</summary>
    public User? User { get; private init; }

    /// <summary>The address that is invited, whoever has it; null where a user is.</summary>
    public string? Email { get; private init; }

    /// <summary>The address as it is compared.</summary>
    public string? NormalizedEmail { get; private init; }

    /// <summary>The role that the membership will have.</summary>
    public ShopRole Role { get; private set; }

    /// <summary>Who invited.</summary>
    public long InvitedById { get; private set; }

    /// <summary>Who invited.</summary>
    public User InvitedBy { get; private init; } = null!;

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Until when it can be accepted (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The invitations that a user can accept: an address counts only once it is verified.</summary>
    public static Expression<Func<ShopInvitation, bool>> WaitingFor(User user, DateTimeOffset now)
    {
        var (id, address) = (user.Id, VerifiedAddressOf(user));
        return invitation =>
            invitation.ExpiresAt > now
            && (invitation.UserId == id || (invitation.NormalizedEmail != null && invitation.NormalizedEmail == address));
    }

    /// <summary>Whether the user is the one who is invited.</summary>
    public bool IsFor(User user) => UserId == user.Id || (NormalizedEmail is not null && NormalizedEmail == VerifiedAddressOf(user));

    /// <summary>Whether the user can answer it now: what <see cref="WaitingFor"/> asks the database.</summary>
    public bool CanBeAnsweredBy(User user, DateTimeOffset now) => IsFor(user) && now < ExpiresAt;

    internal static ShopInvitation To(Invitee invitee, DateTimeOffset now) =>
        new()
        {
            UserId = invitee.User?.Id,
            User = invitee.User,
            Email = invitee.Email,
            NormalizedEmail = invitee.NormalizedEmail,
            CreatedAt = now,
        };

    internal bool IsTo(Invitee invitee) => UserId == invitee.User?.Id && NormalizedEmail == invitee.NormalizedEmail;

    internal void Offer(ShopRole role, long by, DateTimeOffset expiresAt) => (Role, InvitedById, ExpiresAt) = (role, by, expiresAt);

    private static string? VerifiedAddressOf(User user) => user.IsVerified ? user.NormalizedEmail : null;
}

/// <summary>Who is invited to a shop: a user, or whoever has an e-mail address.</summary>
public sealed record Invitee
{
    private Invitee() { }

    /// <summary>The user; null where an address is invited.</summary>
    public User? User { get; private init; }

    /// <summary>The address; null where a user is invited.</summary>
    public string? Email { get; private init; }

    internal string? NormalizedEmail => Email is null ? null : Accounts.User.Normalize(Email);

    /// <summary>A user.</summary>
    public static Invitee Of(User user) => new() { User = user };

    /// <summary>Whoever has an e-mail address, now or later.</summary>
    public static Invitee Of(string email) => new() { Email = email };
}
