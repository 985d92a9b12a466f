using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>
/// Accepts only tokens that <see cref="JwtWriter"/> writes (RFC 7515, 7519, 8725). The signature comes first: nothing that
/// somebody without the key wrote is ever parsed as JSON.
/// </summary>
public sealed class JwtReader : IAccessTokenReader
{
    private readonly SigningKey key;
    private readonly JwtClaimsReader claimsReader;
    private readonly int skew;
    private readonly TimeProvider clock;

    /// <summary>Reads tokens that were issued under the same settings.</summary>
    public JwtReader(IOptions<JwtOptions> options, TimeProvider clock)
    {
        key = SigningKey.Parse(options.Value.SigningKey);
        claimsReader = new JwtClaimsReader(options.Value.Issuer, options.Value.Audience);
        skew = options.Value.ClockSkewSeconds;
        this.clock = clock;
    }

    /// <inheritdoc/>
    public AccessTokenReading Read(string token)
    {
        if (token.Length > CompactJws.MaxLength)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[token.Length];
        return
            Ascii.FromUtf16(token, bytes, out _) == OperationStatus.Done
            && CompactJws.TrySplit(bytes, out var parts)
            && parts.IsSignedBy(key)
            && TryReadClaims(parts, out var claims)
            ? Judge(claims)
            : default;
    }

    private bool TryReadClaims(CompactJws parts, out JwtClaims claims)
    {
        claims = default;
        Span<byte> header = stackalloc byte[parts.Header.Length];
        Span<byte> payload = stackalloc byte[parts.Payload.Length];
        try
        {
            return CompactJws.TryDecode(parts.Header, header, out var headerLength)
                && JwtHeader.IsOurs(header[..headerLength])
                && CompactJws.TryDecode(parts.Payload, payload, out var payloadLength)
                && claimsReader.TryRead(payload[..payloadLength], out claims);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private AccessTokenReading Judge(JwtClaims claims)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return !claims.HasBegun(now, skew) ? default
            : claims.HasExpired(now) ? new AccessTokenReading(AccessTokenVerdict.Expired)
            : new AccessTokenReading(AccessTokenVerdict.Valid, claims.Subject);
    }
}
