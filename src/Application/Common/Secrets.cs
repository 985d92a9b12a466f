namespace ShopClean.Application.Common;

/// <summary>The fields whose values are never echoed, logged or shown.</summary>
public static class Secrets
{
    private static readonly string[] Words = ["password", "token", "secret"];

    /// <summary>Whether a field of this name holds a secret.</summary>
    public static bool IsSecret(string field) => Words.Any(word => field.Contains(word, StringComparison.OrdinalIgnoreCase));
}
