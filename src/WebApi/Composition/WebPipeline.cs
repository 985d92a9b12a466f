using ShopClean.Domain.Accounts;
using ShopClean.Http;
using ShopClean.Http.Diagnostics;
using ShopClean.Http.Limits;
using ShopClean.Http.OpenApi;
using ShopClean.Http.Requests;
using ShopClean.Http.Transport;
using ShopClean.WebApi.Accounts.Pages;
using ShopClean.WebApi.Development;
using ShopClean.WebApi.Notifications.Dashboard;
using ShopClean.WebApi.Shops;

namespace ShopClean.WebApi.Composition;

/// <summary>The request pipeline.</summary>
internal static class WebPipeline
{
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseEnvelope();
        app.UseTransport();
        // Before the checks for JSON.
        app.UseUploadedPictures();
        app.UseRequestChecks();
        // Only the UI culture follows the client; numbers and dates have one format.
        app.UseRequestLocalization(languages => languages.SetDefaultCulture("en").AddSupportedUICultures([.. Languages.All]));
        app.UseSwaggerPages();
        app.UseRouting();
        app.UseBodyLimit();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseLimits();
        app.UseJobDashboardGuard();
        app.UseUploadPlaces();
        app.UseIdempotency();
        var routes = app.WithHead();
        routes.MapControllers();
        routes.MapAccountPages();
        routes.MapShopInvitationPage();
        routes.MapHealth();
        routes.MapJobDashboard();
        routes.MapOpenApiDocument();
        if (app.Environment.IsDevelopment())
        {
            routes.MapCapturedMail();
            routes.MapCapturedSms();
        }

        return app;
    }
}
