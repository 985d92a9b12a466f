using Hangfire;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using ShopClean.Domain.Access;
using ShopClean.Http.Access;
using ShopClean.Http.Limits;

namespace ShopClean.WebApi.Notifications.Dashboard;

/// <summary>Hangfire's dashboard, for administrators in a browser.</summary>
internal static class DashboardEndpoints
{
    /// <summary>The path of the dashboard.</summary>
    public const string Path = "/hangfire";

    /// <summary>The path of the sign-in.</summary>
    public const string SignInPath = Path + "/sign-in";

    private const string SignOutPath = Path + "/sign-out";
    private const string Policy = nameof(Right.OperateJobs);

    /// <summary>Adds the dashboard's policy.</summary>
    public static IServiceCollection AddJobDashboard(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Policy,
                policy =>
                    policy
                        .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme, DashboardEvents.SchemeName)
                        .RequireAuthenticatedUser()
                        .RequireAssertion(context => context.Resource is HttpContext http && DashboardSignIn.MayOperate(http))
            );
        return services;
    }

    /// <summary>Adds <see cref="DashboardGuard"/> below <see cref="Path"/>.</summary>
    public static void UseJobDashboardGuard(this IApplicationBuilder app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase),
            branch => branch.UseMiddleware<DashboardGuard>()
        );

    /// <summary>Serves the dashboard and its sign-in.</summary>
    public static void MapJobDashboard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInPath, DashboardSignIn.Show).AsPage();
        routes.MapPost(SignInPath, DashboardSignIn.SignInAsync).AsPage().WithMetadata(new LimitAttribute(RateLimit.Auth));
        routes.MapGet(SignOutPath, DashboardSignIn.ShowSignOut).AsPage();
        routes.MapPost(SignOutPath, DashboardSignIn.SignOutAsync).AsPage();
        routes.MapHangfireDashboardWithAuthorizationPolicy(
            Policy,
            Path,
            new DashboardOptions
            {
                DashboardTitle = "ShopClean jobs",
                AppPath = SignOutPath,
                // The policy decides; the default would let nobody in but from this machine.
                Authorization = [],
                DisplayStorageConnectionString = false,
                // DashboardGuard refuses other sites, on every node alike.
                IgnoreAntiforgeryToken = true,
                StatsPollingInterval = 5000,
            }
        );
    }

    private static RouteHandlerBuilder AsPage(this RouteHandlerBuilder page) =>
        page.ExcludeFromDescription().AllowAnonymous().WithMetadata(new AccessAttribute(Right.SignIn));
}
