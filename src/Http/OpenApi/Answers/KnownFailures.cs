using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.OpenApi.Examples;
using ShopClean.Http.Requests;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>An example of every failure that a client can meet.</summary>
/// <param name="assemblies">Whose features have failures of their own.</param>
internal sealed class KnownFailures(DescribedAssemblies assemblies)
{
    /// <summary>An <c>Idempotency-Key</c> whose first request is still being carried out.</summary>
    public const string KeyInUse = "IDEMPOTENCY_KEY_IN_USE";

    /// <summary>A file that is no picture.</summary>
    public const string NoPicture = "NO_PICTURE";

    /// <summary>A picture that is larger than what is taken.</summary>
    public const string PictureTooLarge = "PICTURE_TOO_LARGE";

    /// <summary>A body that is no form, where pictures are taken.</summary>
    public const string NoForm = "NO_FORM";

    private static readonly Actor Staff = new()
    {
        UserId = 7,
        IsVerified = true,
        Shops = new Dictionary<long, ShopRole> { [42] = ShopRole.Staff },
    };

    // Failures that any operation can have. For these the code stands for the general example, not for those of features.
    private static readonly KnownFailure[] OfAll =
    [
        KnownFailure.Of(
            Error.Validation([
                new FieldFault("title", "Product title is required", ""),
                new FieldFault("limit", "must be an integer from 1 to 100", "1000"),
            ])
        ),
        KnownFailure.Of(Error.Validation("image", PictureFaults.Unknown, "logo.svg"), NoPicture),
        KnownFailure.Of(PictureErrors.FilesTooLarge("image", ["poster.png"]), PictureTooLarge),
        KnownFailure.Of(PictureErrors.NoForm, NoForm),
        KnownFailure.Of(Rights.Decide(Right.UpdateProduct, Staff, Concern.OfShop(42)).AsError(Staff)!),
        KnownFailure.Of(Error.AlreadyExists("Product", "slug")),
        KnownFailure.Of(Error.Stale("Product")),
        KnownFailure.Of(IdempotencyMiddleware.Mismatch),
        KnownFailure.Of(IdempotencyMiddleware.Underway, KeyInUse),
        KnownFailure.Of(StatusCodes.Status406NotAcceptable),
        KnownFailure.Of(StatusCodes.Status408RequestTimeout),
        KnownFailure.Of(StatusCodes.Status413PayloadTooLarge),
        KnownFailure.Of(StatusCodes.Status415UnsupportedMediaType),
        KnownFailure.Of(StatusCodes.Status429TooManyRequests, retryAfter: 900),
        KnownFailure.Of(StatusCodes.Status500InternalServerError),
        KnownFailure.Of(StatusCodes.Status503ServiceUnavailable, retryAfter: 5),
    ];

    private readonly KnownFailure[] ofFeatures =
    [
        .. DeclaredErrors.Find(),
        .. assemblies.Examples.SelectMany(feature => feature.Failures).Select(example => KnownFailure.Of(example)),
    ];

    /// <summary>The types of <c>data</c> that failures have.</summary>
    public IEnumerable<Type> Facts => OfAll.Concat(ofFeatures).Select(failure => failure.Error?.Data?.GetType()).OfType<Type>().Distinct();

    /// <summary>The examples of a cause: an error by its name, or all that a code stands for.</summary>
    /// <exception cref="InvalidOperationException">There is none yet: add it to those of its feature.</exception>
    public IEnumerable<KnownFailure> Of(string cause)
    {
        KnownFailure[][] places =
        [
            [.. OfAll.Where(failure => failure.Cause == cause)],
            [.. ofFeatures.Where(failure => failure.Cause == cause)],
            [.. ofFeatures.Where(failure => failure.Code == cause).DistinctBy(failure => failure.Error)],
        ];
        return places.FirstOrDefault(known => known.Length > 0) is { } found
            ? found.Select(failure => failure with { Cause = cause })
            : throw new InvalidOperationException(
                $"The OpenAPI document needs an example of {cause}: add it to the {nameof(IExamples)} of its feature."
            );
    }
}
