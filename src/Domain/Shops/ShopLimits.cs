namespace ShopClean.Domain.Shops;

/// <summary>The limits that validators and columns share.</summary>
public static class ShopLimits
{
    /// <summary>The shortest name, in characters.</summary>
    public const int MinName = 2;

    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 100;

    /// <summary>The longest description, in characters.</summary>
    public const int MaxDescription = 2_000;

    /// <summary>The longest address, in characters.</summary>
    public const int MaxAddress = 500;
}
