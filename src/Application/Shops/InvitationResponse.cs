using System.Text.Json.Serialization;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;

namespace ShopClean.Application.Shops;

/// <summary>How far a membership is.</summary>
public enum MembershipStatus
{
    /// <summary>The user is invited, and has not accepted yet.</summary>
    Invited,
}

/// <summary>An invitation to a shop, as its people see it.</summary>
public record InvitationResponse : IVersioned
{
    /// <summary>The invitation's key.</summary>
    public long Id { get; init; }

    /// <summary>The role that the membership will have.</summary>
    public ShopRole Role { get; init; }

    /// <summary>That it waits for its answer.</summary>
    public MembershipStatus Status { get; init; }

    /// <summary>The invited user's key; null where only an address was given.</summary>
    public long? UserId { get; init; }

    /// <summary>The invited user's name; null where only an address was given.</summary>
    public string? Username { get; init; }

    /// <summary>When the user became a member: null, because an accepted invitation is one no more.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>Until when it can be accepted.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The shop's version: its invitations are a part of it.</summary>
    [JsonIgnore]
    public long Version { get; init; }
}

/// <summary>An invitation that waits, in the list of those who may withdraw it.</summary>
public sealed record WaitingInvitationResponse : InvitationResponse
{
    /// <summary>The address that was given; null where a user was.</summary>
    public string? Email { get; init; }
}

/// <summary>An invitation that waits, as the invited user sees it.</summary>
public sealed record OwnInvitationResponse
{
    /// <summary>The invitation's key.</summary>
    public long Id { get; init; }

    /// <summary>The shop.</summary>
    public ShopReference Shop { get; init; } = new();

    /// <summary>The role that the membership will have.</summary>
    public ShopRole Role { get; init; }

    /// <summary>Who invited.</summary>
    public PersonResponse InvitedBy { get; init; } = new();

    /// <summary>Until when it can be accepted.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
