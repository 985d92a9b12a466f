using Microsoft.AspNetCore.Http.Features;
using ShopClean.Application.Common;

namespace ShopClean.Http.Uploads;

/// <summary>
/// Reads forms that have files. The framework keeps small files in memory and larger ones in temporary files, which go with the request; a form is
/// read once, however often it is asked for.
/// </summary>
internal static class UploadForm
{
    /// <summary>How long a form may take to arrive.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    // Slow clients wait for the network, not for each other; more than these at once would only fill the disk.
    private const int MostForms = 32;
    private const int BytesInMemory = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly SemaphoreSlim Turns = new(MostForms);

    // The body as a whole is limited by the route, single files by who asks, where more can be said about them.
    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = long.MaxValue, MemoryBufferThreshold = BytesInMemory };

    /// <summary>Whether the request says that it is such a form.</summary>
    public static bool IsExpected(HttpRequest request) =>
        request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The form.</summary>
    /// <returns>Null where it is malformed or cut off, or takes too long.</returns>
    /// <exception cref="BadHttpRequestException">It is larger than the route takes.</exception>
    /// <exception cref="UnavailableException">Too many are being read already.</exception>
    public static async Task<IFormCollection?> TryReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!await Turns.WaitAsync(Patience, ct))
        {
            throw new UnavailableException($"{MostForms} forms are being read already.");
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
            Turns.Release();
        }
    }

    private static bool IsBroken(Exception failure) =>
        failure
            is InvalidDataException
                or OperationCanceledException
                or IOException
                and not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };
}
