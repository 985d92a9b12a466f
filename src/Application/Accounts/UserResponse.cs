using System.Text.Json.Serialization;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>A user as the user and administrators see it.</summary>
public record UserResponse : IVersioned
{
    /// <summary>The user's key.</summary>
    public long Id { get; init; }

    /// <summary>The name that the user chose.</summary>
    public string Username { get; init; } = "";

    /// <summary>The address that the user's mail goes to.</summary>
    public string Email { get; init; } = "";

    /// <summary>E.164; null where none was given.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The user's role in the marketplace.</summary>
    public GlobalRole Role { get; init; }

    /// <summary>Whether the address is verified.</summary>
    public bool IsVerified { get; init; }

    /// <summary>When the address was verified; null while it is not.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; init; }

    /// <summary>Whether the account may be used.</summary>
    public bool IsActive { get; init; }

    /// <summary>When the user last logged in; null before the first time.</summary>
    public DateTimeOffset? LastLogin { get; init; }

    /// <summary>Where the avatar is; null where there is none.</summary>
    public PictureUrl? AvatarUrl { get; init; }

    /// <summary>When the user registered.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the account last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}

/// <summary>A user with the shops that the user belongs to.</summary>
public sealed record ProfileResponse : UserResponse
{
    /// <summary>The language of mails to the user: <c>en</c> or <c>id</c>.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether the phone number is verified.</summary>
    public bool IsPhoneVerified { get; init; }

    /// <summary>The shops, and what the user is there.</summary>
    public IReadOnlyList<MembershipResponse> Shops { get; init; } = [];
}

/// <summary>What a user is in one shop.</summary>
public sealed record MembershipResponse
{
    /// <summary>The shop's key.</summary>
    public long Id { get; init; }

    /// <summary>The shop's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The shop's name in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What the user is there.</summary>
    public ShopRole Role { get; init; }
}
