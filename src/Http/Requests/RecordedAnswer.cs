using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ShopClean.Http.Requests;

/// <summary>An answer that can be given again.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers that belong to it: all that the operation gave it. What every answer has is written when it leaves.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedAnswer(int Status, Dictionary<string, string?[]> Headers, byte[] Body)
{
    /// <summary>The answer that was just written.</summary>
    public static RecordedAnswer Of(HttpResponse response, byte[] body) =>
        new(
            response.StatusCode,
            response.Headers.ToDictionary(header => header.Key, header => header.Value.ToArray(), StringComparer.OrdinalIgnoreCase),
            body
        );

    /// <summary>Gives the answer.</summary>
    public async Task WriteAsync(HttpResponse response, CancellationToken ct)
    {
        response.StatusCode = Status;
        foreach (var (name, values) in Headers)
        {
            response.Headers[name] = values;
        }

        // An empty body stays unwritten: the pipeline around it may still have words for the status.
        if (Body.Length > 0)
        {
            await response.Body.WriteAsync(Body, ct);
        }
    }

    /// <summary>The answer, readable only with the client's key and its request: what is kept may hold tokens.</summary>
    public byte[] Seal(byte[] secret) => Sealing.Seal(JsonSerializer.SerializeToUtf8Bytes(this), secret);

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    public static RecordedAnswer Open(byte[] answer, byte[] secret) =>
        JsonSerializer.Deserialize<RecordedAnswer>(Sealing.Open(answer, secret))!;

    /// <summary>The secret that seals the answer to a request: only whoever repeats the request knows it.</summary>
    public static byte[] SecretOf(string key, byte[] request) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            [.. Encoding.UTF8.GetBytes(key), 0, .. request],
            32,
            info: "idempotent answer"u8.ToArray()
        );
}
