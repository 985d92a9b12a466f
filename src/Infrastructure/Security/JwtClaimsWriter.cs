using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ShopClean.Infrastructure.Security;

/// <summary>Writes the claims of a token for one issuer and one audience, as <see cref="JwtClaimsReader"/> reads them.</summary>
internal sealed class JwtClaimsWriter(string issuer, string audience)
{
    private const int IdEntropy = 16;

    // The reader takes no escapes; the options' validator lets through no name that needs one.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The claims as JSON, with an id of their own (<c>jti</c>): no two tokens are the same.</summary>
    public ReadOnlySpan<byte> Write(JwtClaims claims)
    {
        var json = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(json, Plain);
        writer.WriteStartObject();
        writer.WriteString("iss"u8, issuer);
        writer.WriteString("aud"u8, audience);
        writer.WriteString("sub"u8, claims.Subject.UserId.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("sid"u8, claims.Subject.SessionId.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("iat"u8, claims.IssuedAt);
        writer.WriteNumber("nbf"u8, claims.NotBefore);
        writer.WriteNumber("exp"u8, claims.ExpiresAt);
        writer.WriteString("jti"u8, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdEntropy)));
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenSpan;
    }
}
