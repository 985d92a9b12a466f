using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;
using ShopClean.WebApi.Accounts.Authentication;
using ShopClean.WebApi.Accounts.Pages;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>Signs operators in to the dashboard and out, by the use cases of the API with their throttling and audit.</summary>
internal static class DashboardSignIn
{
    private const string ReturnUrl = "returnUrl";

    /// <summary>The URL of the sign-in that returns to a page.</summary>
    public static string UrlReturningTo(string page) => $"{DashboardEndpoints.SignInPath}?{ReturnUrl}={Uri.EscapeDataString(page)}";

    /// <summary>Shows the form.</summary>
    public static IResult Show(HttpContext http) =>
        AccountPages.Show(http, DashboardPages.SignIn(ReturnFrom(http.Request.Query[ReturnUrl])));

    /// <summary>Shows the question whether to sign out.</summary>
    public static IResult ShowSignOut(HttpContext http) => AccountPages.Show(http, DashboardPages.SignOut());

    /// <summary>Signs in and redirects to the requested page.</summary>
    public static async Task<IResult> SignInAsync(HttpContext http, IMediator mediator)
    {
        if (!http.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var returnTo = ReturnFrom(form[ReturnUrl]);
        var login = await mediator.Send(new Login { Identifier = form["identifier"], Password = form["password"] }, http.RequestAborted);
        if (login.IsFailure)
        {
            return ShowAgain(http, returnTo, FaultOf(login.Error), ErrorResults.StatusOf(login.Error.Kind));
        }

        var token = new AccessToken(login.Value.AccessToken, login.Value.ExpiresIn);
        if (!await MayOperateAsync(http, token))
        {
            // A session without the right is of no use here.
            await mediator.Send(new Logout(), http.RequestAborted);
            return ShowAgain(http, returnTo, "Background jobs are for administrators.", StatusCodes.Status403Forbidden);
        }

        DashboardCookie.Set(http.Response, token);
        return Results.LocalRedirect(returnTo);
    }

    /// <summary>Ends the session.</summary>
    public static async Task<IResult> SignOutAsync(HttpContext http, IMediator mediator)
    {
        if ((await http.AuthenticateAsync(DashboardEvents.SchemeName)).Succeeded)
        {
            await mediator.Send(new Logout(), http.RequestAborted);
        }

        DashboardCookie.Delete(http.Response);
        return Results.LocalRedirect(DashboardEndpoints.SignInPath);
    }

    /// <summary>Whether the current user may operate jobs.</summary>
    public static bool MayOperate(HttpContext http) =>
        !Rights.Decide(Right.OperateJobs, http.RequestServices.GetRequiredService<ICurrentActor>().Actor).IsRefused;

    private static async Task<bool> MayOperateAsync(HttpContext http, AccessToken token)
    {
        var services = http.RequestServices;
        // The token was just issued, so it needs no validation.
        var subject = Principals.SubjectOf(new JsonWebToken(token.Value));
        var user = await services.GetRequiredService<IActorReader>().FindAsync(subject.UserId, subject.SessionId, http.RequestAborted);
        if (user is null)
        {
            return false;
        }

        services.GetRequiredService<CurrentActor>().SignIn(user.ToActor(), subject.SessionId);
        return MayOperate(http);
    }

    private static IResult ShowAgain(HttpContext http, string returnTo, string fault, int status) =>
        AccountPages.Show(http, DashboardPages.SignIn(returnTo, fault), status);

    private static string FaultOf(Error error) =>
        error.Data is ValidationFaults { Errors: [var first, ..] } ? first.Message : error.Message;

    // Only pages of the dashboard: no open redirect.
    private static string ReturnFrom(string? page) =>
        page is not null
        && (page == DashboardEndpoints.Path || page.StartsWith(DashboardEndpoints.Path + "/", StringComparison.Ordinal))
        && !page.Contains("//", StringComparison.Ordinal)
        && !page.Contains('\\', StringComparison.Ordinal)
            ? page
            : DashboardEndpoints.Path;
}
