using System.Buffers;
using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Security;

/// <summary>Finds everything that is wrong with the section <c>Jwt</c>, so that an operator mends it in one go.</summary>
internal sealed class JwtOptionsValidator : IValidateOptions<JwtOptions>
{
    private const int MaxNameLength = 200;

    // Names are written into JSON without escapes and compared byte by byte (RFC 7519, 2: StringOrURI needs no more than this).
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&()*+,;=%"
    );

    public ValidateOptionsResult Validate(string? name, JwtOptions options)
    {
        List<string> faults =
        [
            .. Key(options.SigningKey),
            .. Range(nameof(options.AccessTokenMinutes), options.AccessTokenMinutes, 1, 1440),
            .. Range(nameof(options.RefreshTokenDays), options.RefreshTokenDays, 1, 365),
            .. Range(nameof(options.RefreshGraceSeconds), options.RefreshGraceSeconds, 0, 60),
            .. Range(nameof(options.ClockSkewSeconds), options.ClockSkewSeconds, 0, 60),
            .. Name(nameof(options.Issuer), options.Issuer),
            .. Name(nameof(options.Audience), options.Audience),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Key(string text)
    {
        if (Security.SigningKey.FaultOf(text) is { } fault)
        {
            yield return $"{JwtOptions.Section}:{nameof(JwtOptions.SigningKey)} {fault}";
        }
    }

    private static IEnumerable<string> Range(string setting, int value, int least, int most) =>
        SettingFaults.OutOfRange($"{JwtOptions.Section}:{setting}", value, least, most);

    private static IEnumerable<string> Name(string setting, string value)
    {
        if (value.Length is 0 or > MaxNameLength || value.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            yield return $"{JwtOptions.Section}:{setting} must have 1 to {MaxNameLength} letters, digits or characters of a URI";
        }
    }
}
