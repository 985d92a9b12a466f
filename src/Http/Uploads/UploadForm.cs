using Microsoft.AspNetCore.Http.Features;
using ShopClean.Application.Common;

namespace ShopClean.Http.Uploads;

/// <summary>
/// Reads forms with files. The framework keeps small files in memory and larger ones in temporary files, deleted with the request; a form is read only
/// once.
/// </summary>
internal static class UploadForm
{
    /// <summary>How long a form may take to arrive.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    // Forms arrive slowly, so many may be read at once; a limit keeps them from filling the disk.
    private const int MaxForms = 32;
    private const int BytesInMemory = 64 * 1024;
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(10);
    private static readonly SemaphoreSlim Slots = new(MaxForms);

    // The route limits the body as a whole, FormUpload single files, where the answer can name them.
    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = long.MaxValue, MemoryBufferThreshold = BytesInMemory };

    /// <summary>Whether the request has the content type of a form with files.</summary>
    public static bool IsExpected(HttpRequest request) =>
        request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the form.</summary>
    /// <returns>Null where it is malformed or cut off, or takes too long.</returns>
    /// <exception cref="BadHttpRequestException">It is larger than the route takes.</exception>
    /// <exception cref="UnavailableException">Too many are being read already.</exception>
    public static async Task<IFormCollection?> TryReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!await Slots.WaitAsync(QueueTimeout, ct))
        {
            throw new UnavailableException($"{MaxForms} forms are being read already.");
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Timeout);
        try
        {
            return await request.ReadFormAsync(Limits, timeout.Token);
        }
        catch (Exception broken) when (!ct.IsCancellationRequested && IsBroken(broken))
        {
            return null;
        }
        finally
        {
            Slots.Release();
        }
    }

    private static bool IsBroken(Exception failure) =>
        failure
            is InvalidDataException
                or OperationCanceledException
                or IOException
                and not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };
}
