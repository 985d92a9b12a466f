using System.Text.Json.Serialization;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;

namespace ShopClean.Application.Shops;

/// <summary>Somebody who belongs to a shop.</summary>
public sealed record MemberResponse : IVersioned
{
    /// <summary>The user's key.</summary>
    public long UserId { get; init; }

    /// <summary>The user's name.</summary>
    public string Username { get; init; } = "";

    /// <summary>What the user is in the shop.</summary>
    public ShopRole Role { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset JoinedAt { get; init; }

    /// <summary>The shop's version: its people are a part of it.</summary>
    [JsonIgnore]
    public long Version { get; init; }
}
