namespace ShopClean.Domain.Accounts;

/// <summary>A provider at which users can sign in.</summary>
public enum ExternalProvider
{
    /// <summary>Google, which says whether an address is verified.</summary>
    Google,

    /// <summary>Facebook, which doesn't.</summary>
    Facebook,
}

/// <summary>The names of providers.</summary>
public static class ExternalProviderNames
{
    /// <summary>The name in addresses, answers and rows: <c>google</c>.</summary>
    public static string Key(this ExternalProvider provider) => provider == ExternalProvider.Google ? "google" : "facebook";
}
