using System.Globalization;
using System.Security.Claims;
using ShopClean.Application.Accounts;

namespace ShopClean.WebApi.Common.Authentication;

/// <summary>A signed-in user as the framework knows people: for its rate limiter, its logs and its dashboards. Rules use the domain's actor instead.</summary>
internal static class Principals
{
    /// <summary>The role of administrators.</summary>
    public const string AdminRole = "admin";

    /// <summary>The claim with the user's key.</summary>
    public const string UserIdClaim = "sub";

    /// <summary>The claim with the session's key.</summary>
    public const string SessionIdClaim = "sid";

    private const string NameClaim = "name";
    private const string RoleClaim = "role";

    public static ClaimsPrincipal Of(ActorSnapshot user, long sessionId)
    {
        var identity = new ClaimsIdentity(BearerOptions.Scheme, NameClaim, RoleClaim);
        identity.AddClaim(new Claim(UserIdClaim, user.UserId.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64));
        identity.AddClaim(new Claim(SessionIdClaim, sessionId.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64));
        identity.AddClaim(new Claim(NameClaim, user.Username));
        if (user.IsAdmin)
        {
            identity.AddClaim(new Claim(RoleClaim, AdminRole));
        }

        return new ClaimsPrincipal(identity);
    }
}
