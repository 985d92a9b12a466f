using Microsoft.AspNetCore.Http.Features;

namespace ShopClean.Http.Uploads;

/// <summary>
/// Reads forms with files. The framework keeps small files in memory and larger ones in temporary files, deleted with the request; a form is read only
/// once.
/// </summary>
internal static class UploadForm
{
    private const int BytesInMemory = 64 * 1024;

    // The route limits the body as a whole, FormUpload single files, where the answer can name them.
    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = long.MaxValue, MemoryBufferThreshold = BytesInMemory };

    /// <summary>Whether the request has the content type of a form with files.</summary>
    public static bool IsExpected(HttpRequest request) =>
        request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the form.</summary>
    /// <returns>Null where it is malformed or cut off.</returns>
    /// <exception cref="BadHttpRequestException">It is larger than the route takes, or comes too slowly.</exception>
    public static async Task<IFormCollection?> TryReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await request.ReadFormAsync(Limits, ct);
        }
        catch (Exception broken) when (!ct.IsCancellationRequested && IsBroken(broken))
        {
            return null;
        }
    }

    private static bool IsBroken(Exception failure) =>
        failure
            is InvalidDataException
                or IOException
                and not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge or StatusCodes.Status408RequestTimeout };
}
