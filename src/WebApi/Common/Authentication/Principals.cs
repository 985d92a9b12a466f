using System.Security.Claims;
using ShopClean.Application.Accounts;

namespace ShopClean.WebApi.Common.Authentication;

/// <summary>A signed-in user as the framework wants to see one: somebody, of a name. Rules, limits and logs ask the domain's actor instead.</summary>
internal static class Principals
{
    private const string NameClaim = "name";

    public static ClaimsPrincipal Of(ActorSnapshot user)
    {
        var identity = new ClaimsIdentity(BearerOptions.Scheme, NameClaim, roleType: null);
        identity.AddClaim(new Claim(NameClaim, user.Username));
        return new ClaimsPrincipal(identity);
    }
}
