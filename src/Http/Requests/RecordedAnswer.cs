using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ShopClean.Http.Requests;

/// <summary>A recorded answer, to be replayed.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers that belong to it: all that the operation gave it. What every answer has is written when it leaves.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedAnswer(int Status, Dictionary<string, string?[]> Headers, byte[] Body)
{
    /// <summary>Records the answer of a response.</summary>
    public static RecordedAnswer Of(HttpResponse response, byte[] body) =>
        new(
            response.StatusCode,
            response.Headers.ToDictionary(header => header.Key, header => header.Value.ToArray(), StringComparer.OrdinalIgnoreCase),
            body
        );

    /// <summary>Replays the answer.</summary>
    public async Task WriteAsync(HttpResponse response, CancellationToken ct)
    {
        response.StatusCode = Status;
        foreach (var (name, values) in Headers)
        {
            response.Headers[name] = values;
        }

        // An empty body is not written: the status code pages may still add one.
        if (Body.Length > 0)
        {
            await response.Body.WriteAsync(Body, ct);
        }
    }

    /// <summary>Encrypts the answer, which may hold tokens, so that only the client's key and request decrypt it.</summary>
    public byte[] Seal(byte[] secret) => Sealing.Seal(JsonSerializer.SerializeToUtf8Bytes(this), secret);

    /// <summary>Decrypts an answer.</summary>
    public static RecordedAnswer Open(byte[] answer, byte[] secret) =>
        JsonSerializer.Deserialize<RecordedAnswer>(Sealing.Open(answer, secret))!;

    /// <summary>Derives the encryption key of an answer from the client's key and its request.</summary>
    public static byte[] SecretOf(string key, byte[] request) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            [.. Encoding.UTF8.GetBytes(key), 0, .. request],
            32,
            info: "idempotent answer"u8.ToArray()
        );
}
