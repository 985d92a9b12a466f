using ShopClean.Application.Pictures;

namespace ShopClean.Http.Uploads;

/// <summary>Declares that an operation takes pictures as files of a form: raises the limit of its body, and describes the form in the OpenAPI document.</summary>
/// <param name="field">The name of the form's field.</param>
/// <param name="maxFiles">The most files of one request.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadsAttribute(string field, int maxFiles = 1) : Attribute
{
    // For the rest of the form, and for a single file that is somewhat too large: it gets an answer instead of a closed connection.
    private const long FormOverhead = 2 * PictureLimits.MaxBytes;

    /// <summary>The name of the form's field.</summary>
    public string Field { get; } = field;

    /// <summary>Another accepted name of the form's field; null for none.</summary>
    public string? AlternativeField { get; init; }

    /// <summary>The most files of one request.</summary>
    public int MaxFiles { get; } = maxFiles;

    /// <summary>The largest body, in bytes.</summary>
    public long MaxBodyBytes => ((long)MaxFiles * PictureLimits.MaxBytes) + FormOverhead;
}
