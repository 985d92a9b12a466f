using System.Text.Json.Serialization;
using ShopClean.Application.Common;

namespace ShopClean.Application.Shops;

/// <summary>A shop as everybody sees it.</summary>
public sealed record ShopResponse : IVersioned
{
    /// <summary>The shop's key.</summary>
    public long Id { get; init; }

    /// <summary>The shop's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The shop's name in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What the shop says about itself.</summary>
    public string? Description { get; init; }

    /// <summary>E.164.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Where the shop is.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the shop and its products are shown to the public.</summary>
    public bool IsActive { get; init; }

    /// <summary>Where the logo is; null where there is none.</summary>
    public PictureUrl? LogoUrl { get; init; }

    /// <summary>Who owns it.</summary>
    public PersonResponse Owner { get; init; } = new();

    /// <summary>How many products it has on sale.</summary>
    public int ProductCount { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}

/// <summary>A shop, where something else shows it.</summary>
public sealed record ShopReference
{
    /// <summary>The shop's key.</summary>
    public long Id { get; init; }

    /// <summary>The shop's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The shop's name in addresses.</summary>
    public string Slug { get; init; } = "";
}
