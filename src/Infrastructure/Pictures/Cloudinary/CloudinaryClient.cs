using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures.Cloudinary;

/// <summary>Calls Cloudinary's upload API (<c>/v1_1/{cloud}/image/…</c>) with signed requests, and retries where that may help.</summary>
internal sealed class CloudinaryClient(HttpClient http, IOptions<CloudinaryOptions> options, TimeProvider clock) : ICloudinaryApi
{
    /// <summary>How often a request is tried again.</summary>
    public const int Retries = 3;

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    private static readonly ResiliencePipeline<HttpResponseMessage> RetryPipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(
            new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                    .Handle<HttpRequestException>()
                    .Handle<TimeoutRejectedException>()
                    .HandleResult(answer =>
                        answer.StatusCode >= HttpStatusCode.InternalServerError || answer.StatusCode == HttpStatusCode.TooManyRequests
                    ),
            }
        )
        .AddTimeout(AttemptTimeout)
        .Build();

    private readonly CloudinaryAccount account = CloudinaryAccount.Of(options.Value);

    public async Task UploadAsync(string publicId, string eager, Picture picture, CancellationToken ct)
    {
        using var answer = await SendAsync(
            "upload",
            new(StringComparer.Ordinal) { ["public_id"] = publicId, ["eager"] = eager },
            form =>
            {
                var file = new ReadOnlyMemoryContent(picture.Content);
                file.Headers.ContentType = new MediaTypeHeaderValue(picture.Kind.MediaType());
                form.Add(file, "file", "picture" + picture.Kind.Extension());
            },
            ct
        );
    }

    public async Task DestroyAsync(string publicId, CancellationToken ct)
    {
        using var answer = await SendAsync(
            "destroy",
            new(StringComparer.Ordinal) { ["public_id"] = publicId, ["invalidate"] = "true" },
            _ => { },
            ct
        );
        var result = (await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("result").GetString();
        if (result is not ("ok" or "not found"))
        {
            throw new UnavailableException($"Cloudinary did not remove {publicId}: {result}");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        string action,
        Dictionary<string, string> parameters,
        Action<MultipartFormDataContent> fill,
        CancellationToken ct
    )
    {
        try
        {
            var answer = await RetryPipeline.ExecuteAsync(
                async attempt =>
                {
                    using var form = FormOf(parameters);
                    fill(form);
                    return await http.PostAsync(new Uri($"v1_1/{account.Cloud}/image/{action}", UriKind.Relative), form, attempt);
                },
                ct
            );
            return answer.IsSuccessStatusCode ? answer : throw await RefusedAsync(action, answer, ct);
        }
        catch (Exception away) when (away is HttpRequestException or TimeoutRejectedException)
        {
            throw new UnavailableException($"Cloudinary did not answer ({action})", away);
        }
    }

    // Each attempt is signed anew: signatures expire after an hour, and the clock may have been wrong.
    private MultipartFormDataContent FormOf(Dictionary<string, string> parameters)
    {
        var signed = new Dictionary<string, string>(parameters, StringComparer.Ordinal)
        {
            ["timestamp"] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        };
        signed["signature"] = account.Sign(signed);
        signed["api_key"] = account.Key;
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in signed)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    private static async Task<UnavailableException> RefusedAsync(string action, HttpResponseMessage answer, CancellationToken ct)
    {
        using (answer)
        {
            var words = await answer.Content.ReadAsStringAsync(ct);
            return new UnavailableException(
                $"Cloudinary refused ({action}): {(int)answer.StatusCode} {words[..Math.Min(words.Length, 300)]}"
            );
        }
    }
}
