using ShopClean.Application.Pictures;
using ShopClean.Domain.Common;

namespace ShopClean.Http.Uploads;

/// <summary>Reads the pictures of a form when the use case asks for them.</summary>
/// <param name="request">The request.</param>
/// <param name="uploads">What the operation takes.</param>
internal sealed class FormUpload(HttpRequest request, UploadsAttribute uploads) : IPictureUpload
{
    public string Field { get; private set; } = uploads.Field;

    public async Task<Result<IReadOnlyList<PictureFile>>> ReceiveAsync(CancellationToken ct)
    {
        if (!UploadForm.IsExpected(request))
        {
            return PictureErrors.NoForm;
        }

        try
        {
            return await UploadForm.TryReadAsync(request, ct) is { } form
                ? Checked(form)
                : Error.Validation(Field, "The form could not be read: it is malformed or cut off");
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return PictureErrors.TooLarge;
        }
    }

    private Result<IReadOnlyList<PictureFile>> Checked(IFormCollection form)
    {
        if (uploads.AlternativeField is { } other && form.Files.GetFile(Field) is null && form.Files.GetFile(other) is not null)
        {
            Field = other;
        }

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

        if (files.Count > uploads.MaxFiles)
        {
            yield return new FieldFault(
                Field,
                $"At most {uploads.MaxFiles} {(uploads.MaxFiles == 1 ? "file is" : "files are")} taken at once; {files.Count} came"
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
