using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopClean.Infrastructure.Security;

/// <summary>
/// The claims of our tokens (RFC 7519, 4.1; <c>sid</c>: the session, as in OpenID Connect), in the order in which they are written. The set is closed: a
/// new claim is read in one release and written in the next.
/// </summary>
internal sealed record JwtClaims(
    [property: JsonPropertyName("iss")] string Issuer,
    [property: JsonPropertyName("aud")] string Audience,
    [property: JsonPropertyName("sub"), JsonNumberHandling(JwtClaims.AsText)] long UserId,
    [property: JsonPropertyName("sid"), JsonNumberHandling(JwtClaims.AsText)] long SessionId,
    [property: JsonPropertyName("iat")] long IssuedAt,
    [property: JsonPropertyName("nbf")] long NotBefore,
    [property: JsonPropertyName("exp")] long ExpiresAt,
    [property: JsonPropertyName("jti")] string Id
)
{
    private const JsonNumberHandling AsText = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString;

    // The last second that a DateTimeOffset can hold: 9999-12-31T23:59:59Z.
    private const long LatestTime = 253_402_300_799;
    private const int MaxIdLength = 64;

    // The options' validator lets through no issuer and no audience that needs an escape.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The claims as JSON, in the only form that is accepted.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Plain);

    /// <summary>
    /// Reads claims only where writing them gives the same bytes back: each there once and no other, of its type, without escapes, signs or
    /// leading zeros. JSON parsers disagree on all of these; what we never write we need not understand.
    /// </summary>
    /// <returns>Null where they are spelled otherwise, or out of their range.</returns>
    public static JwtClaims? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<JwtClaims>(json, Plain) is { IsInRange: true } claims && json.SequenceEqual(claims.ToJson())
                ? claims
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsInRange =>
        UserId > 0
        && SessionId > 0
        && IsTime(IssuedAt)
        && IsTime(NotBefore)
        && IsTime(ExpiresAt)
        && Id is { Length: > 0 and <= MaxIdLength }
        && Id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    private static bool IsTime(long time) => time is > 0 and <= LatestTime;
}
