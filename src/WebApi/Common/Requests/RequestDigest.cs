using System.Security.Cryptography;
using System.Text;
using ShopClean.WebApi.Common.Uploads;

namespace ShopClean.WebApi.Common.Requests;

/// <summary>What tells one request from another, made of its whole body without holding that in memory.</summary>
/// <param name="Public">May be kept beside the answer.</param>
/// <param name="Secret">Only who has the whole request can make it; it does not follow from <paramref name="Public"/>.</param>
internal sealed record RequestDigest(string Public, byte[] Secret)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Whether the operation takes files.</summary>
    public static bool IsUpload(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<UploadsAttribute>() is not null;

    /// <summary>Reads the request, whose body can be read again afterwards.</summary>
    public static async Task<RequestDigest> OfAsync(HttpContext context, CancellationToken ct)
    {
        var request = context.Request;
        using var digests = new Digests();
        digests.Add($"{request.Path}{request.QueryString}\n");
        // What stands between the parts of a form is drawn anew each time that a client sends it: only what they hold counts.
        if (IsUpload(context) && UploadForm.IsExpected(request) && await UploadForm.TryReadAsync(request, ct) is { } form)
        {
            await AddAsync(digests, form, ct);
        }
        else
        {
            digests.Add($"{request.ContentType}\n");
            request.EnableBuffering();
            await digests.AddAsync(request.Body, ct);
            request.Body.Position = 0;
        }

        return digests.Finish();
    }

    private static async Task AddAsync(Digests digests, IFormCollection form, CancellationToken ct)
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

    private sealed class Digests : IDisposable
    {
        private readonly IncrementalHash forAll = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly IncrementalHash forUs = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);

        public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

        public async Task AddAsync(Stream stream, CancellationToken ct)
        {
            var buffer = new byte[BufferSize];
            while (await stream.ReadAsync(buffer, ct) is > 0 and var count)
            {
                Add(buffer.AsSpan(0, count));
            }
        }

        public RequestDigest Finish() => new(Convert.ToHexStringLower(forAll.GetHashAndReset()), forUs.GetHashAndReset());

        public void Dispose()
        {
            forAll.Dispose();
            forUs.Dispose();
        }

        private void Add(ReadOnlySpan<byte> bytes)
        {
            forAll.AppendData(bytes);
            forUs.AppendData(bytes);
        }
    }
}
