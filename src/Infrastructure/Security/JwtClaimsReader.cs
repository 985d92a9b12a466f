using System.Buffers;
using System.Buffers.Text;
using System.Text;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>Reads the claims of a token for one issuer and one audience, both compared byte by byte (RFC 8725, 3.8 and 3.9).</summary>
/// <remarks>
/// The set of claims is closed: another one is refused, so that nobody can slip in something that a later version would believe.
/// A new claim is therefore read in one release and written in the next.
/// </remarks>
internal sealed class JwtClaimsReader(string issuer, string audience)
{
    // The last second that a DateTimeOffset can hold: 9999-12-31T23:59:59Z.
    private const long LatestTime = 253_402_300_799;
    private const int LongestId = 64;

    // In the order of Claim.
    private static readonly byte[][] Names =
    [
        "iss"u8.ToArray(),
        "aud"u8.ToArray(),
        "sub"u8.ToArray(),
        "sid"u8.ToArray(),
        "iat"u8.ToArray(),
        "nbf"u8.ToArray(),
        "exp"u8.ToArray(),
        "jti"u8.ToArray(),
    ];

    private static readonly SearchValues<byte> IdCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8
    );

    private readonly byte[] issuer = Encoding.UTF8.GetBytes(issuer);
    private readonly byte[] audience = Encoding.UTF8.GetBytes(audience);

    private enum Claim
    {
        Issuer,
        Audience,
        User,
        Session,
        IssuedAt,
        NotBefore,
        ExpiresAt,
        Id,
    }

    /// <summary>Reads the claims; false where one is missing, doubled, unknown or out of its range.</summary>
    /// <exception cref="System.Text.Json.JsonException">This is no JSON.</exception>
    public bool TryRead(ReadOnlySpan<byte> json, out JwtClaims claims)
    {
        claims = default;
        long user = 0,
            session = 0,
            issuedAt = 0,
            notBefore = 0,
            expiresAt = 0;
        var members = new FlatObject(json, Names);
        while (members.Next(out var member))
        {
            var isGood = (Claim)member switch
            {
                Claim.Issuer => members.Text.SequenceEqual(issuer),
                Claim.Audience => members.Text.SequenceEqual(audience),
                Claim.User => TryReadKey(members.Text, out user),
                Claim.Session => TryReadKey(members.Text, out session),
                Claim.IssuedAt => TryReadTime(members.Number, out issuedAt),
                Claim.NotBefore => TryReadTime(members.Number, out notBefore),
                Claim.ExpiresAt => TryReadTime(members.Number, out expiresAt),
                _ => IsId(members.Text),
            };
            if (!isGood)
            {
                return false;
            }
        }

        claims = new JwtClaims(new AccessTokenSubject(user, session), issuedAt, notBefore, expiresAt);
        return members.IsWhole;
    }

    // One key, one spelling: no sign, no leading zero.
    private static bool TryReadKey(ReadOnlySpan<byte> text, out long key)
    {
        key = 0;
        return !text.IsEmpty
            && text[0] is >= (byte)'1' and <= (byte)'9'
            && Utf8Parser.TryParse(text, out key, out var length)
            && length == text.Length;
    }

    private static bool TryReadTime(long? number, out long time)
    {
        time = number ?? 0;
        return time is > 0 and <= LatestTime;
    }

    private static bool IsId(ReadOnlySpan<byte> text) => text.Length is > 0 and <= LongestId && !text.ContainsAnyExcept(IdCharacters);
}
