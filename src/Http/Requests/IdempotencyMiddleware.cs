using System.Globalization;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Requests;

/// <summary>Answers a repeated <c>POST</c> with the same <c>Idempotency-Key</c> as it was answered first, for a day.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, FailureWriter failures, DigestKey digestKey)
{
    private const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>The key came with another request before.</summary>
    internal static readonly Error Mismatch = new(
        ErrorKind.Conflict,
        ErrorCodes.ResourceAlreadyExists,
        "This Idempotency-Key was used for a different request. Use a new key for each request."
    );

    public Task InvokeAsync(HttpContext context, IIdempotencyStore store, ICurrentActor current)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Headers.TryGetValue(Header, out var header))
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
        if (replay.Outcome == ReplayOutcome.Mismatch)
        {
            await failures.WriteAsync(context, Mismatch);
            return;
        }

        // The answer is sent only after its effect and its record are committed.
        await (answer ?? RecordedAnswer.Open(replay.Answer!, secret)).WriteAsync(context.Response, ct);
    }

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
