using Microsoft.Net.Http.Headers;

namespace ShopClean.Http.Answers;

/// <summary>Evaluates the <c>Accept</c> header (RFC 9110, 12.5.1). Parameters such as a charset are ignored.</summary>
internal static class AcceptedTypes
{
    /// <summary>Good answers, and failures in the envelope.</summary>
    public const string Json = "application/json";

    /// <summary>Failures as RFC 9457 has them.</summary>
    public const string Problem = "application/problem+json";

    /// <summary>Whether the client accepts JSON or problems. An unreadable header accepts everything.</summary>
    public static bool IsServed(HttpRequest request) =>
        Ranges(request) is not { } ranges || QualityOf(Json, ranges) > 0 || QualityOf(Problem, ranges) > 0;

    /// <summary>Whether the client names <c>application/problem+json</c>, with at least the quality of JSON.</summary>
    public static bool WantsProblem(HttpRequest request) =>
        Ranges(request) is { } ranges
        && ranges.Any(range => range.MediaType.Equals(Problem, StringComparison.OrdinalIgnoreCase))
        && QualityOf(Problem, ranges) is > 0 and var wanted
        && wanted >= QualityOf(Json, ranges);

    private static IList<MediaTypeHeaderValue>? Ranges(HttpRequest request) =>
        request.Headers.Accept.Count > 0 && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges) ? ranges : null;

    // The most specific range decides: "application/json;q=0, */*" accepts everything but JSON.
    private static double QualityOf(string type, IEnumerable<MediaTypeHeaderValue> ranges) =>
        ranges
            .Where(range => Covers(range, type))
            .GroupBy(range =>
                range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes ? 1
                : 2
            )
            .MaxBy(group => group.Key)
            ?.Max(range => range.Quality ?? 1)
        ?? 0;

    // For the framework application/problem+json is a subset of application/json, but a client that accepts one does not accept the other.
    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllSubTypesWithoutSuffix
            ? MediaTypeHeaderValue.Parse(type).IsSubsetOf(new MediaTypeHeaderValue(range.MediaType))
            : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);
}
