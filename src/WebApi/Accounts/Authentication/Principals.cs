using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ShopClean.Application.Accounts;

namespace ShopClean.WebApi.Accounts.Authentication;

/// <summary>A signed-in user as the framework wants to see one: somebody, of a name. Rules, limits and logs ask the domain's actor instead.</summary>
internal static class Principals
{
    private const string NameClaim = "name";

    public static ClaimsPrincipal Of(ActorSnapshot user)
    {
        var identity = new ClaimsIdentity(JwtBearerDefaults.AuthenticationScheme, NameClaim, roleType: null);
        identity.AddClaim(new Claim(NameClaim, user.Username));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Whom a token that was found good speaks for.</summary>
    public static AccessTokenSubject SubjectOf(SecurityToken token)
    {
        var claims = (JsonWebToken)token;
        return new AccessTokenSubject(Key(claims, JwtRegisteredClaimNames.Sub), Key(claims, JwtRegisteredClaimNames.Sid));
    }

    private static long Key(JsonWebToken claims, string name) =>
        long.Parse(claims.GetPayloadValue<string>(name), CultureInfo.InvariantCulture);
}
