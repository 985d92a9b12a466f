using Microsoft.AspNetCore.Http.Features;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Common.Uploads;

/// <summary>
/// The pictures of a form, read when the use case asks for them. The framework keeps small files in memory and larger ones in temporary files, which
/// go with the request.
/// </summary>
/// <param name="request">The request.</param>
/// <param name="uploads">What the operation takes.</param>
internal sealed class FormUpload(HttpRequest request, UploadsAttribute uploads) : IPictureUpload
{
    // Slow clients wait for the network, not for each other; more than these at once would only fill the disk.
    private const int MostForms = 32;
    private const int BytesInMemory = 64 * 1024;
    private static readonly TimeSpan FormTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly SemaphoreSlim Turns = new(MostForms);

    // The body as a whole is limited by the route, single files below, where more can be said about them.
    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = long.MaxValue, MemoryBufferThreshold = BytesInMemory };

    /// <inheritdoc/>
    public string Field => uploads.Field;

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<PictureFile>>> ReceiveAsync(CancellationToken ct)
    {
        if (!request.HasFormContentType || !request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return PictureErrors.NoForm;
        }

        if (!await Turns.WaitAsync(Patience, ct))
        {
            throw new UnavailableException($"{MostForms} forms are being read already.");
        }

        try
        {
            return await ReadAsync(ct);
        }
        finally
        {
            Turns.Release();
        }
    }

    private async Task<Result<IReadOnlyList<PictureFile>>> ReadAsync(CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(FormTimeout);
        try
        {
            return Checked(await request.ReadFormAsync(Limits, timeout.Token));
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return PictureErrors.TooLarge;
        }
        // A form without a boundary, or one that ends in the middle; a client that went away has its own exception.
        catch (Exception broken)
            when (broken is InvalidDataException or IOException and not BadHttpRequestException && !ct.IsCancellationRequested)
        {
            return Error.Validation(Field, "The form could not be read: it is malformed or cut off");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Error.Validation(Field, $"The form took longer than {FormTimeout.TotalMinutes} minutes to arrive");
        }
    }

    private Result<IReadOnlyList<PictureFile>> Checked(IFormCollection form)
    {
        var files = form.Files.GetFiles(Field);
        if (files.Where(file => file.Length > PictureLimits.MaxBytes).Select(file => file.FileName).ToList() is { Count: > 0 } large)
        {
            return PictureErrors.FilesTooLarge(Field, large);
        }

        var faults = FaultsOf(form, files).ToList();
        return faults.Count == 0
            ? Result<IReadOnlyList<PictureFile>>.Succeeded([
                .. files.Select(file => new PictureFile(file.FileName, file.Length, file.OpenReadStream)),
            ])
            : Error.Validation(faults);
    }

    private IEnumerable<FieldFault> FaultsOf(IFormCollection form, IReadOnlyList<IFormFile> files)
    {
        if (files.Count == 0)
        {
            yield return new FieldFault(Field, $"A picture is required: send it as a file in the form field {Field}");
        }

        if (files.Count > uploads.MostFiles)
        {
            yield return new FieldFault(
                Field,
                $"At most {uploads.MostFiles} {(uploads.MostFiles == 1 ? "file is" : "files are")} taken at once; {files.Count} came"
            );
        }

        foreach (var empty in files.Where(file => file.Length == 0))
        {
            yield return new FieldFault(Field, "The file is empty", empty.FileName);
        }

        foreach (var other in form.Files.Where(file => file.Name != Field))
        {
            yield return new FieldFault(other.Name, $"No file is expected here: pictures come in the form field {Field}", other.FileName);
        }
    }
}
