using ShopClean.Application.Pictures;

namespace ShopClean.Http.Uploads;

/// <summary>
/// Says that an operation takes pictures, as files of a form: for the limit of bodies, which is higher than that of other operations, and for the OpenAPI
/// document.
/// </summary>
/// <param name="field">The name of the form's field.</param>
/// <param name="mostFiles">The most files of one request.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadsAttribute(string field, int mostFiles = 1) : Attribute
{
    // For what stands around the files, and for a single file that is somewhat too large: it gets an answer with more to say than a closed connection.
    private const long Around = 2 * PictureLimits.MaxBytes;

    /// <summary>The name of the form's field.</summary>
    public string Field { get; } = field;

    /// <summary>The other name that the field may have: that of what the picture is; null for none.</summary>
    public string? AlsoField { get; init; }

    /// <summary>The most files of one request.</summary>
    public int MostFiles { get; } = mostFiles;

    /// <summary>The largest body, in bytes.</summary>
    public long MaxBodyBytes => ((long)MostFiles * PictureLimits.MaxBytes) + Around;
}
