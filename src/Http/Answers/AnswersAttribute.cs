using ShopClean.Http.Lists;

namespace ShopClean.Http.Answers;

/// <summary>Says what an operation answers when all goes well, for the OpenAPI document.</summary>
/// <param name="status">The HTTP status.</param>
[AttributeUsage(AttributeTargets.Method)]
public class AnswersAttribute(int status = StatusCodes.Status200OK) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The type of <c>data</c>; null where there is none.</summary>
    public virtual Type? Data => null;

    /// <summary>Whether <c>data</c> is a page of a list, with <c>meta.pagination</c>.</summary>
    public bool IsPage { get; init; }

    /// <summary>Describes the redirect that the answer can be instead; null for none.</summary>
    public string? RedirectDescription { get; init; }

    /// <summary>The type of a page's <c>meta</c>.</summary>
    public Type Meta { get; init; } = typeof(ListMeta);
}

/// <inheritdoc/>
/// <typeparam name="T">The type of <c>data</c>; of one row where it is a page.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAttribute<T>(int status = StatusCodes.Status200OK) : AnswersAttribute(status)
{
    /// <inheritdoc/>
    public override Type Data => typeof(T);
}
