using System.Net;
using CloudinaryDotNet;
using CloudinaryDotNet.Actions;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures.Cloudinary;

/// <summary>
/// Speaks to Cloudinary with its own library, which keeps up with the API by itself. What a picture is called and what is made of it is the store's matter, so
/// pictures are the same whichever build kept them. The library tries nothing again: that is done here, as often as the default client does it.
/// </summary>
internal sealed class CloudinaryDotNetApi(HttpClient http, IOptions<CloudinaryOptions> options) : ICloudinaryApi
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    private static readonly ResiliencePipeline<BaseResult> RetryPipeline = new ResiliencePipelineBuilder<BaseResult>()
        .AddRetry(
            new RetryStrategyOptions<BaseResult>
            {
                MaxRetryAttempts = CloudinaryClient.Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<BaseResult>()
                    // An answer that is no JSON, such as a proxy's, is a plain Exception of the library's.
                    .Handle<Exception>(failure => failure is not OperationCanceledException)
                    .HandleResult(answer =>
                        answer.StatusCode >= HttpStatusCode.InternalServerError || answer.StatusCode == HttpStatusCode.TooManyRequests
                    ),
            }
        )
        .AddTimeout(AttemptTimeout)
        .Build();

    private readonly global::CloudinaryDotNet.Cloudinary cloudinary = Open(http, options.Value);

    public Task UploadAsync(string publicId, string eager, Picture picture, CancellationToken ct) =>
        SendAsync(
            "upload",
            async attempt =>
            {
                using var content = new MemoryStream(picture.Content.ToArray(), writable: false);
                using var file = new FileDescription("picture" + picture.Kind.Extension(), content);
                var upload = new ImageUploadParams
                {
                    File = file,
                    PublicId = publicId,
                    EagerTransforms = [new EagerTransformation().RawTransformation(eager)],
                };
                return await cloudinary.UploadAsync(upload, attempt);
            },
            ct
        );

    public async Task DestroyAsync(string publicId, CancellationToken ct)
    {
        var answer = await SendAsync(
            "destroy",
            // It takes no token: a request that is given up on goes on by itself, and removes what should go anyway.
            async attempt =>
                await cloudinary.DestroyAsync(new DeletionParams(publicId) { Invalidate = true }).WaitAsync(attempt),
            ct
        );
        if (answer is not DeletionResult { Result: "ok" or "not found" })
        {
            throw new UnavailableException($"Cloudinary did not remove {publicId}: {(answer as DeletionResult)?.Result}");
        }
    }

    private static async Task<BaseResult> SendAsync(string action, Func<CancellationToken, Task<BaseResult>> send, CancellationToken ct)
    {
        try
        {
            var answer = await RetryPipeline.ExecuteAsync(async attempt => await send(attempt), ct);
            return answer.Error is null && answer.StatusCode < HttpStatusCode.BadRequest
                ? answer
                : throw new UnavailableException($"Cloudinary refused ({action}): {(int)answer.StatusCode} {answer.Error?.Message}");
        }
        catch (Exception away) when (away is not (UnavailableException or OperationCanceledException))
        {
            throw new UnavailableException($"Cloudinary did not answer ({action})", away);
        }
    }

    private static global::CloudinaryDotNet.Cloudinary Open(HttpClient http, CloudinaryOptions options)
    {
        // The library's own reading of the address loses the capitals of the cloud's name.
        var account = CloudinaryAccount.Of(options);
        var opened = new global::CloudinaryDotNet.Cloudinary(new Account(account.Cloud, account.Key, account.Secret));
        opened.Api.Client = http;
        opened.Api.ApiBaseAddress = options.ApiUrl.TrimEnd('/');
        opened.Api.SignatureAlgorithm = SignatureAlgorithm.SHA256;
        return opened;
    }
}
