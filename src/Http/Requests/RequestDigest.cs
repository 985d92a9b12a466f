using Microsoft.Net.Http.Headers;
using ShopClean.Http.Answers;
using ShopClean.Http.Uploads;

namespace ShopClean.Http.Requests;

/// <summary>Digests of a request, computed from its whole body as a stream.</summary>
/// <param name="Public">May be kept beside the answer.</param>
/// <param name="Secret">Only who has the whole request can make it; it does not follow from <paramref name="Public"/>.</param>
internal sealed record RequestDigest(string Public, byte[] Secret)
{
    /// <summary>Whether the operation takes files.</summary>
    public static bool IsUpload(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<UploadsAttribute>() is not null;

    /// <summary>Computes the digests; the body can be read again afterwards.</summary>
    public static async Task<RequestDigest> OfAsync(HttpContext context, DigestKey key, CancellationToken ct)
    {
        var request = context.Request;
        using var digests = key.Begin();
        digests.Add($"{request.Method} {request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n");
        // A token in a cookie counts as much as one in the body: without it nobody may get the recorded answer.
        if (context.GetEndpoint()?.Metadata.GetMetadata<CookieAttribute>() is { } cookie)
        {
            digests.Add($"{cookie.Read(request)}\n{cookie.Guard is { } guard && request.Headers.ContainsKey(guard)}\n");
        }

        // The boundary of a form differs in each attempt: only the contents count.
        if (IsUpload(context) && UploadForm.IsExpected(request) && await UploadForm.TryReadAsync(request, ct) is { } form)
        {
            await AddAsync(digests, form, ct);
        }
        else
        {
            digests.Add($"{MediaTypeOf(request)}\n");
            request.EnableBuffering();
            await digests.AddAsync(request.Body, ct);
            request.Body.Position = 0;
        }

        return digests.Finish();
    }

    // UTF-8 is the default.
    private static string? MediaTypeOf(HttpRequest request) =>
        !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? request.ContentType
        : type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? $"{type.MediaType};{type.Charset}"
        : type.MediaType.ToString().ToLowerInvariant();

    private static async Task AddAsync(RequestDigests digests, IFormCollection form, CancellationToken ct)
    {
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            digests.Add($"{name}={values}\n");
        }

        foreach (var file in form.Files)
        {
            digests.Add($"{file.Name} {file.FileName} {file.Length}\n");
            await using var content = file.OpenReadStream();
            await digests.AddAsync(content, ct);
        }
    }
}
