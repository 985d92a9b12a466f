using System.Buffers;
using System.Buffers.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ShopClean.Infrastructure.Security;

/// <summary>
/// Accepts only tokens that <see cref="JwtWriter"/> writes (RFC 7515, 7519, 8725): their one spelling is compared here, signature and times are
/// checked by the library.
/// </summary>
public sealed class StrictJwtHandler : JsonWebTokenHandler
{
    // {"alg":"HS256","typ":"JWT"}: nothing in a header of ours names an algorithm, a key or an extension to choose (RFC 8725, 3.1 and 3.10).
    private const string Header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

    private readonly string issuer;
    private readonly string audience;
    private readonly TimeSpan skew;
    private readonly TimeProvider clock;
    private readonly DateTimeOffset startedAt;
    private readonly long start;

    /// <summary>Accepts tokens that were issued under the same settings.</summary>
    public StrictJwtHandler(IOptions<JwtOptions> options, TimeProvider clock)
    {
        issuer = options.Value.Issuer;
        audience = options.Value.Audience;
        skew = TimeSpan.FromSeconds(options.Value.ClockSkewSeconds);
        this.clock = clock;
        (startedAt, start) = (clock.GetUtcNow(), clock.GetTimestamp());
        // Ours have less than a tenth of it.
        MaximumTokenSizeInBytes = 4096;
        Parameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidTypes = [JwtConstants.HeaderType],
            ValidIssuer = issuer,
            ValidAudience = audience,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            IssuerSigningKey = SigningKey.Parse(options.Value.SigningKey).ToSecurityKey(),
            LifetimeValidator = (begins, ends, token, _) => IsGoodNow(begins, ends, ((JsonWebToken)token).IssuedAt),
        };
    }

    /// <summary>What a token has to be.</summary>
    public TokenValidationParameters Parameters { get; }

    /// <inheritdoc/>
    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters) =>
        IsSpelledAsOurs(token)
            ? base.ValidateTokenAsync(token, validationParameters)
            : Task.FromResult(new TokenValidationResult { Exception = new SecurityTokenMalformedException("It is not spelled as ours.") });

    private bool IsSpelledAsOurs(string token) =>
        token.Length <= MaximumTokenSizeInBytes
        && token.Split('.') is [Header, var payload, var signature]
        && TryDecode(signature, out _)
        && TryDecode(payload, out var json)
        && JwtClaims.Read(json) is { } claims
        // The library looks at the time first; only of a token that is otherwise good shall it be said that it expired.
        && claims.Issuer == issuer
        && claims.Audience == audience;

    // Only where encoding gives the same text back: no padding, no white space, no bits that mean nothing (RFC 7515, 2; RFC 4648, 3.5).
    private static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        var isDecoded = Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done;
        bytes = bytes[..length];
        return isDecoded && Base64Url.EncodeToString(bytes) == text;
    }

    // Clocks of nodes may differ a little. That lets a token in early; its end is exact (RFC 7519, 4.1.4: "on or after").
    private bool IsGoodNow(DateTime? begins, DateTime? ends, DateTime issuedAt)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var latest = Latest(now) + skew;
        var hasBegun = begins <= latest && issuedAt <= latest;
        return hasBegun && now >= ends ? throw new SecurityTokenExpiredException() : hasBegun;
    }

    // The time without the steps that the clock was set back by: a token that has begun once has begun.
    private DateTime Latest(DateTime now)
    {
        var expected = (startedAt + clock.GetElapsedTime(start)).UtcDateTime;
        return expected > now ? expected : now;
    }
}
