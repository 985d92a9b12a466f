using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ShopClean.Application.Accounts;

namespace ShopClean.WebApi.Accounts.Authentication;

/// <summary>Creates the framework's principal of a user, with a name only; rules, limits and logs use the domain's actor.</summary>
internal static class Principals
{
    private const string NameClaim = "name";

    public static ClaimsPrincipal Of(ActorSnapshot user)
    {
        var identity = new ClaimsIdentity(JwtBearerDefaults.AuthenticationScheme, NameClaim, roleType: null);
        identity.AddClaim(new Claim(NameClaim, user.Username));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The subject of a validated token.</summary>
    public static AccessTokenSubject SubjectOf(SecurityToken token)
    {
        var claims = (JsonWebToken)token;
        return new AccessTokenSubject(Key(claims, JwtRegisteredClaimNames.Sub), Key(claims, JwtRegisteredClaimNames.Sid));
    }

    private static long Key(JsonWebToken claims, string name) =>
        long.Parse(claims.GetPayloadValue<string>(name), CultureInfo.InvariantCulture);
}
