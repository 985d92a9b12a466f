using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Security;

namespace ShopClean.Infrastructure.Tests.Security;

/// <summary>What is true of a token.</summary>
public enum Verdict
{
    /// <summary>It is none of ours, was altered, or is not good yet.</summary>
    Invalid,

    /// <summary>It was good until it expired: nothing else is wrong with it.</summary>
    Expired,

    /// <summary>It is good.</summary>
    Valid,
}

/// <summary>Issues, forges and reads tokens under one set of settings; an attacker's means and those of somebody who stole the key.</summary>
public sealed class TokenBench
{
    public const string Key = "a signing key for tests, 32 bytes or more";
    public const string Header = """{"alg":"HS256","typ":"JWT"}""";

    public static readonly AccessTokenSubject Alice = new(UserId: 42, SessionId: 7);

    public TokenBench(JwtOptions? options = null)
    {
        Options = options ?? new JwtOptions { SigningKey = Key };
        Clock = new FixedClock();
        Tokens = new JwtWriter(Microsoft.Extensions.Options.Options.Create(Options), Clock);
        Handler = new StrictJwtHandler(Microsoft.Extensions.Options.Options.Create(Options), Clock);
    }

    public JwtOptions Options { get; }

    public FixedClock Clock { get; }

    public JwtWriter Tokens { get; }

    public StrictJwtHandler Handler { get; }

    public long Now => Clock.Now.ToUnixTimeSeconds();

    public string Issue() => Tokens.Issue(Alice).Value;

    // Nothing in it waits, for the key is at hand.
    public TokenValidationResult Read(string token) => Handler.ValidateTokenAsync(token, Handler.Parameters).GetAwaiter().GetResult();

    /// <summary>Whom a good token speaks for.</summary>
    public AccessTokenSubject SubjectOf(string token)
    {
        var read = Read(token).SecurityToken.ShouldBeOfType<JsonWebToken>();
        return new AccessTokenSubject(
            long.Parse(read.Subject, CultureInfo.InvariantCulture),
            long.Parse(read.GetPayloadValue<string>("sid"), CultureInfo.InvariantCulture)
        );
    }

    public Verdict VerdictOf(string token) =>
        Read(token) switch
        {
            { IsValid: true } => Verdict.Valid,
            { Exception: SecurityTokenExpiredException } => Verdict.Expired,
            _ => Verdict.Invalid,
        };

    /// <summary>The claims of a good token as JSON, each replaceable by other JSON, or left out with null.</summary>
    public string Claims(params (string Name, string? Json)[] changes)
    {
        var claims = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["iss"] = "\"shopclean\"",
            ["aud"] = "\"shopclean\"",
            ["sub"] = "\"42\"",
            ["sid"] = "\"7\"",
            ["iat"] = $"{Now}",
            ["nbf"] = $"{Now}",
            ["exp"] = $"{Now + 900}",
            ["jti"] = "\"c0ffee\"",
        };
        foreach (var (name, json) in changes)
        {
            claims[name] = json;
        }

        return $"{{{string.Join(',', claims.Where(claim => claim.Value is not null).Select(claim => $"\"{claim.Key}\":{claim.Value}"))}}}";
    }

    /// <summary>The verdict on rightly signed claims.</summary>
    public Verdict VerdictOn(params (string Name, string? Json)[] changes) => VerdictOf(Sign(Header, Claims(changes)));

    public static string Sign(string header, string payload) => SignText($"{Encode(header)}.{Encode(payload)}");

    public static string Sign(string header, byte[] payload) => SignText($"{Encode(header)}.{Base64Url.EncodeToString(payload)}");

    /// <summary>Signs whatever stands before the last dot, as the holder of the key could.</summary>
    public static string SignText(string input) =>
        $"{input}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(input)))}";

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public static string Decode(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));
}
