using Microsoft.AspNetCore.Mvc.Filters;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;
using ShopClean.Http.Authentication;

namespace ShopClean.Http.Access;

/// <summary>
/// Declares which right an operation needs. Refuses guests where signing in is required, and decides rules about the whole marketplace; rules that depend
/// on a resource are decided where it is loaded.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessAttribute(Right right) : Attribute, IAuthorizationFilter
{
    /// <summary>The right.</summary>
    public Right Right { get; } = right;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (RefusedToken(context.HttpContext) is { } bad)
        {
            context.Result = new FailureResult(bad);
            return;
        }

        var actor = context.HttpContext.RequestServices.GetRequiredService<ICurrentActor>().Actor;
        var rule = Rights.RuleOf(Right);
        if (rule.IsPublic || (rule.DependsOnConcern && !actor.IsGuest))
        {
            return;
        }

        if (Rights.Decide(Right, actor).AsError(actor) is { } refused)
        {
            context.Result = new FailureResult(refused);
        }
    }

    // A bad token is refused on public routes too, but not on those that issue a new one.
    private Error? RefusedToken(HttpContext http) =>
        Right == Right.SignIn ? null : http.Features.Get<AuthenticationFailureFeature>()?.Error;
}
