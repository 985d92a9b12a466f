using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>An account at another provider that its owner signs in with.</summary>
public sealed class ExternalLogin : Entity
{
    /// <summary>The longest <see cref="Provider"/>.</summary>
    public const int MaxProvider = 20;

    private ExternalLogin() { }

    internal ExternalLogin(string provider, string providerKey, DateTimeOffset now)
    {
        Provider = provider;
        ProviderKey = providerKey;
        CreatedAt = now;
    }

    /// <summary>Whose login it is.</summary>
    public long UserId { get; private init; }

    /// <summary>The provider, such as <c>google</c>.</summary>
    public string Provider { get; private init; } = "";

    /// <summary>The user's key at the provider: the only thing that finds the account.</summary>
    public string ProviderKey { get; private init; } = "";

    /// <summary>When it was linked (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }
}
