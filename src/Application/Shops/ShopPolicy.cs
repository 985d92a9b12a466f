namespace ShopClean.Application.Shops;

/// <summary>What the settings say about shops.</summary>
/// <param name="InvitationLifetime">How long an invitation can be accepted.</param>
public sealed record ShopPolicy(TimeSpan InvitationLifetime);
