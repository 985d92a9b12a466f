using Microsoft.Net.Http.Headers;

namespace ShopClean.Http.Answers;

/// <summary>
/// What a client accepts, by its <c>Accept</c> header (RFC 9110, 12.5.1). Only types are compared: a parameter, such as a charset, asks for a variant of an answer
/// of which there is one.
/// </summary>
internal static class AcceptedTypes
{
    /// <summary>Good answers, and failures in the envelope.</summary>
    public const string Json = "application/json";

    /// <summary>Failures as RFC 9457 has them.</summary>
    public const string Problem = "application/problem+json";

    /// <summary>Whether the client accepts anything that is served here. A header that can't be read forbids nothing.</summary>
    public static bool IsServed(HttpRequest request) =>
        Ranges(request) is not { } ranges || QualityOf(Json, ranges) > 0 || QualityOf(Problem, ranges) > 0;

    /// <summary>Whether the client asks for failures as problems: by name, and no less than for the envelope.</summary>
    public static bool WantsProblem(HttpRequest request) =>
        Ranges(request) is { } ranges
        && ranges.Any(range => range.MediaType.Equals(Problem, StringComparison.OrdinalIgnoreCase))
        && QualityOf(Problem, ranges) is > 0 and var wanted
        && wanted >= QualityOf(Json, ranges);

    private static IList<MediaTypeHeaderValue>? Ranges(HttpRequest request) =>
        request.Headers.Accept.Count > 0 && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges) ? ranges : null;

    // The range that says most about a type decides: "application/json;q=0, */*" is everything but JSON.
    private static double QualityOf(string type, IEnumerable<MediaTypeHeaderValue> ranges) =>
        ranges
            .Where(range => Covers(range, type))
            .GroupBy(range =>
                range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes ? 1
                : 2
            )
            .MaxBy(alike => alike.Key)
            ?.Max(range => range.Quality ?? 1)
        ?? 0;

    // To the library a problem is a kind of JSON too, but a client that asks for the one does not ask for the other.
    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllSubTypesWithoutSuffix
            ? MediaTypeHeaderValue.Parse(type).IsSubsetOf(new MediaTypeHeaderValue(range.MediaType))
            : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);
}
