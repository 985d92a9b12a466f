using System.Text.Json.Serialization;

namespace ShopClean.Domain.Common;

/// <summary>The kind of an <see cref="Error"/>.</summary>
public enum ErrorKind
{
    /// <summary>The request itself is wrong: every fault of it is listed.</summary>
    Validation,

    /// <summary>A link's token is wrong, used up or too old.</summary>
    InvalidToken,

    /// <summary>The caller is not signed in, or not with valid credentials.</summary>
    Unauthenticated,

    /// <summary>The caller is known and may not.</summary>
    Forbidden,

    /// <summary>There is no such thing, or the caller may not know of it.</summary>
    NotFound,

    /// <summary>The request contradicts what is there.</summary>
    Conflict,

    /// <summary>The version that the caller saw is no longer the current one.</summary>
    PreconditionFailed,

    /// <summary>What the caller sent is larger than what is taken.</summary>
    TooLarge,

    /// <summary>What the caller sent is of a kind that the operation does not read.</summary>
    UnsupportedMedia,

    /// <summary>The caller is to wait (<see cref="Error.RetryAfter"/>) and may then ask again.</summary>
    TooMany,

    /// <summary>Another service that is needed does not answer.</summary>
    Unavailable,
}

/// <summary>An expected failure: a bug or broken infrastructure is an exception instead.</summary>
/// <param name="Kind">What sort of failure it is.</param>
/// <param name="Code">The stable code of the contract, such as <c>RESOURCE_NOT_FOUND</c>.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message)
{
    /// <summary>Facts that explain the failure, answered as <c>data</c>; null where there are none.</summary>
    public object? Data { get; init; }

    /// <summary>How long to wait before another try; null where waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether a concurrent request caused it, so that the same request may succeed when it runs again, as <c>RetryBehaviour</c> does.</summary>
    public bool IsLostRace { get; init; }

    /// <summary>There is no such thing, or the caller may not know of it: of the kind that <paramref name="what"/> names.</summary>
    public static Error NotFound(string what) => new(ErrorKind.NotFound, ErrorCodes.ResourceNotFound, $"{what} not found");

    /// <summary>A value that must be unique is taken.</summary>
    public static Error AlreadyExists(string what, string field) =>
        new(ErrorKind.Conflict, ErrorCodes.ResourceAlreadyExists, $"{what} with this {field} already exists");

    /// <summary>Something else still needs the thing.</summary>
    public static Error InUse(string message) => new(ErrorKind.Conflict, ErrorCodes.ResourceInUse, message);

    /// <summary>The thing was changed since the caller read it.</summary>
    public static Error Stale(string what) =>
        new(
            ErrorKind.PreconditionFailed,
            ErrorCodes.PreconditionFailed,
            $"{what} has changed since you read it. Read it again and repeat the change."
        );

    /// <summary>The request is wrong: every fault of it is listed.</summary>
    public static Error Validation(IEnumerable<FieldFault> faults) =>
        new(ErrorKind.Validation, ErrorCodes.ValidationError, "Validation failed") { Data = new ValidationFaults([.. faults]) };

    /// <summary>One field of the request is wrong.</summary>
    public static Error Validation(string field, string message, object? value = null) =>
        Validation([new FieldFault(field, message, value)]);
}

/// <summary>The <c>data</c> of a validation error.</summary>
/// <param name="Errors">Every fault of the request.</param>
public sealed record ValidationFaults(IReadOnlyList<FieldFault> Errors);

/// <summary>One fault of one field. What the client wrote is repeated, but not at any length.</summary>
/// <param name="Field">The field's name as the client wrote it.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
/// <param name="Value">The refused value; null where it is missing or secret.</param>
public sealed record FieldFault(string Field, string Message, object? Value = null)
{
    /// <summary>The field of a fault that the body has as a whole.</summary>
    public const string Body = "body";

    /// <summary>The field's name as the client wrote it.</summary>
    public string Field { get; } = Excerpt.Of(Field);

    // Declared here for its position in the JSON: field, message, value.
    /// <summary>What is wrong and what is allowed.</summary>
    public string Message { get; } = Message;

    /// <summary>The refused value; null where it is missing or secret.</summary>
    public object? Value { get; } = Value is string text ? Excerpt.Of(text) : Value;

    /// <summary>Which rule of the field was broken, by which the message is translated; null where it is not. Not part of the contract.</summary>
    [JsonIgnore]
    public string? Code { get; init; }
}
