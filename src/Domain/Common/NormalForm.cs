namespace ShopClean.Domain.Common;

/// <summary>The form in which names are compared that are unique whatever their case.</summary>
public static class NormalForm
{
    /// <summary>The form of a name.</summary>
    public static string Of(string name) => name.Trim().ToUpperInvariant();
}
