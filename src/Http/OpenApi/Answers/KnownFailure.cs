using System.Linq.Expressions;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>An example of a failure: an expected one, or what a bare status stands for.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">What went wrong, for programs.</param>
/// <param name="Error">The expected failure; null for a bare status.</param>
/// <param name="RetryAfter">Seconds to wait before another try.</param>
internal sealed record KnownFailure(int Status, string Code, Error? Error = null, int? RetryAfter = null)
{
    /// <summary>The name by which operations declare it: its code, or the name of one error among several with that code.</summary>
    public string Cause { get; init; } = Code;

    /// <summary>What the document calls its example.</summary>
    public string Key => IsNamed ? Code : Cause;

    /// <summary>What the document calls an answer that has it: <c>ResourceNotFound</c>, <c>ShopOwnerStays</c>.</summary>
    public string Id =>
        IsNamed
            ? Cause.Replace("Errors.", "", StringComparison.Ordinal)
            : string.Concat(Cause.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant()));

    private bool IsNamed => Cause.Contains('.', StringComparison.Ordinal);

    public static KnownFailure Of(Error error, string? cause = null) =>
        new(ErrorResults.StatusOf(error.Kind), error.Code, error) { Cause = cause ?? error.Code };

    /// <summary>The failure of an error that a method creates.</summary>
    public static KnownFailure Of(Expression<Func<Error>> example)
    {
        var factory = ((MethodCallExpression)example.Body).Method;
        return Of(example.Compile(preferInterpretation: true)(), FailsAttribute.NameOf(factory.DeclaringType!, factory.Name));
    }

    public static KnownFailure Of(int status, int? retryAfter = null) =>
        new(status, ErrorResults.OfStatus(status).Code, RetryAfter: retryAfter);
}
