using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Pictures;

/// <summary>The failures of uploads, beside the faults of single files.</summary>
public static class PictureErrors
{
    /// <summary>There is no picture to remove.</summary>
    public static readonly Error NotFound = CatalogueErrors.PictureNotFound;

    /// <summary>A file, or all of them together, is larger than what is taken.</summary>
    public static readonly Error TooLarge = new(
        ErrorKind.TooLarge,
        ErrorCodes.PayloadTooLarge,
        $"A picture may have at most {PictureLimits.MaxBytes / 1024 / 1024} MB, and a request at most {PictureLimits.MaxFiles} of them where it takes several"
    );

    /// <summary>The request has another form than pictures come in.</summary>
    public static readonly Error NoForm = new(
        ErrorKind.UnsupportedMedia,
        ErrorCodes.UnsupportedMediaType,
        "Pictures come as multipart/form-data, each as a file"
    );

    /// <summary>At least one file is larger than what is taken.</summary>
    /// <param name="field">The field that they came in.</param>
    /// <param name="names">What the client calls them.</param>
    public static Error FilesTooLarge(string field, IEnumerable<string> names) =>
        TooLarge with
        {
            Data = new ValidationFaults([
                .. names.Select(name => new FieldFault(field, $"The file has more than {PictureLimits.MaxBytes / 1024 / 1024} MB", name)),
            ]),
        };
}
