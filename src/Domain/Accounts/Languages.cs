namespace ShopClean.Domain.Accounts;

/// <summary>The languages that the shop writes mails in, by their tags (BCP 47).</summary>
public static class Languages
{
    /// <summary>English, the default.</summary>
    public const string English = "en";

    /// <summary>Indonesian.</summary>
    public const string Indonesian = "id";

    /// <summary>The longest tag, in characters.</summary>
    public const int MaxLength = 5;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [English, Indonesian];
}
