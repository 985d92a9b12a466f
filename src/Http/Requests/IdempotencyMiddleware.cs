using System.Globalization;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Requests;

/// <summary>Answers a repeated change with the same <c>Idempotency-Key</c> as it was answered first, for a day.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, FailureWriter failures, DigestKey digestKey)
{
    /// <summary>Marks an answer that was given before.</summary>
    public const string Replayed = "Idempotent-Replayed";

    private const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>The key came with another request before.</summary>
    internal static readonly Error Mismatch = new(
        ErrorKind.Conflict,
        ErrorCodes.IdempotencyKeyReused,
        "This Idempotency-Key was used for a different request. Use a new key for each request."
    );

    /// <summary>The first request of the key is still being carried out.</summary>
    internal static readonly Error Underway = new(
        ErrorKind.Conflict,
        ErrorCodes.ResourceInUse,
        "The first request with this Idempotency-Key is still being carried out. Repeat it later to get its answer."
    )
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    public Task InvokeAsync(HttpContext context, IIdempotencyStore store, ICurrentActor current)
    {
        if (!IsChange(context.Request.Method) || !context.Request.Headers.TryGetValue(Header, out var header))
        {
            return next(context);
        }

        // Uploads of guests are refused anyway, so they are not read.
        if (current.Actor.IsGuest && RequestDigest.IsUpload(context))
        {
            return next(context);
        }

        return header is [{ Length: > 0 and <= MaxLength } key]
            ? HandleAsync(context, key, store, current)
            : failures.WriteAsync(context, Error.Validation(Header, $"must be one text of 1 to {MaxLength} characters"));
    }

    private async Task HandleAsync(HttpContext context, string key, IIdempotencyStore store, ICurrentActor current)
    {
        var ct = context.RequestAborted;
        var digest = await RequestDigest.OfAsync(context, digestKey, ct);
        var secret = RecordedAnswer.SecretOf(key, digest.Secret);
        var request = new IdempotentRequest(ScopeOf(context, current), digestKey.Of(key), digest.Public);

        RecordedAnswer? answer = null;
        var replay = await store.RunOnceAsync(
            request,
            async () =>
            {
                answer = await RecordAsync(context);
                return FateOf(answer.Status) is var fate && fate == FirstAnswerFate.Remembered
                    ? new FirstAnswer(fate, answer.Seal(secret))
                    : new FirstAnswer(fate);
            },
            ct
        );
        // The answer is sent only after its effect and its record are committed.
        await (
            replay.Outcome switch
            {
                ReplayOutcome.First => answer!.WriteAsync(context.Response, ct),
                ReplayOutcome.Repeated => RepeatAsync(context.Response, RecordedAnswer.Open(replay.Answer!, secret), ct),
                ReplayOutcome.Mismatch => failures.WriteAsync(context, Mismatch),
                ReplayOutcome.Underway => failures.WriteAsync(context, Underway),
            }
        );
    }

    private static Task RepeatAsync(HttpResponse response, RecordedAnswer answer, CancellationToken ct)
    {
        response.Headers[Replayed] = "true";
        return answer.WriteAsync(response, ct);
    }

    private static bool IsChange(string method) =>
        HttpMethods.IsPost(method) || HttpMethods.IsPatch(method) || HttpMethods.IsPut(method) || HttpMethods.IsDelete(method);

    private async Task<RecordedAnswer> RecordAsync(HttpContext context)
    {
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        return RecordedAnswer.Of(context.Response, buffer.ToArray());
    }

    // Failures that a retry may overcome are not remembered.
    private static FirstAnswerFate FateOf(int status) =>
        status switch
        {
            >= StatusCodes.Status500InternalServerError => FirstAnswerFate.Undone,
            StatusCodes.Status401Unauthorized or StatusCodes.Status429TooManyRequests => FirstAnswerFate.Forgotten,
            _ => FirstAnswerFate.Remembered,
        };

    // Guests are told apart by network, as for rate limits: one must not get the answers of another.
    private static string ScopeOf(HttpContext context, ICurrentActor current) =>
        current.Actor.UserId?.ToString(CultureInfo.InvariantCulture) ?? $"guest {ClientNetwork.Of(context.Connection.RemoteIpAddress)}";
}
