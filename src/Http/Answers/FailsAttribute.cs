namespace ShopClean.Http.Answers;

/// <summary>
/// Names the failures that an operation has beside those that follow from what it is, such as a 404 for a key in the address: for the
/// OpenAPI document. A code stands for all errors that have it; an error is named where the operation has only this one of them.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FailsAttribute : Attribute
{
    /// <summary>Names failures by their codes.</summary>
    public FailsAttribute(params string[] codes) => Causes = codes;

    /// <summary>Names errors by the class that declares them and their names in it.</summary>
    public FailsAttribute(Type errors, params string[] names) => Causes = [.. names.Select(name => NameOf(errors, name))];

    /// <summary>The failures: codes, and names such as <c>ShopErrors.OwnerStays</c>.</summary>
    public IReadOnlyList<string> Causes { get; }

    /// <summary>A failure that the operation does not have, although it would follow from what it is; null where there is none.</summary>
    public string? Never { get; init; }

    /// <summary>The name of an error: its class and its member.</summary>
    internal static string NameOf(Type errors, string name) => $"{errors.Name}.{name}";
}
