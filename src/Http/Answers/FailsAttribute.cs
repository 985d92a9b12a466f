namespace ShopClean.Http.Answers;

/// <summary>
/// Names the failures that an operation has beside those that follow from what it is, such as a 404 for a key in the address: for the
/// OpenAPI document.
/// </summary>
/// <param name="codes">The failures' codes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FailsAttribute(params string[] codes) : Attribute
{
    /// <summary>The failures' codes.</summary>
    public IReadOnlyList<string> Codes { get; } = codes;

    /// <summary>A failure that the operation does not have, although it would follow from what it is; null where there is none.</summary>
    public string? Never { get; init; }
}
