using ShopClean.Domain.Accounts;
using ShopClean.WebApi.Accounts.Pages;
using ShopClean.WebApi.Common.Answers;
using ShopClean.WebApi.Common.Diagnostics;
using ShopClean.WebApi.Common.Limits;
using ShopClean.WebApi.Common.OpenApi;
using ShopClean.WebApi.Common.Requests;
using ShopClean.WebApi.Common.Transport;
using ShopClean.WebApi.Development;
using ShopClean.WebApi.Notifications.Dashboard;

namespace ShopClean.WebApi.Composition;

/// <summary>What a request passes through, from the outside in.</summary>
internal static class WebPipeline
{
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseMiddleware<CorrelationMiddleware>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<BodyRest>();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context =>
            context
                .HttpContext.RequestServices.GetRequiredService<FailureWriter>()
                .WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode)
        );
        app.UseTransport();
        // Before anything that is about JSON: pictures are none.
        app.UseUploadedPictures();
        app.UseMiddleware<AcceptMiddleware>();
        app.UseMiddleware<UnstorablePathMiddleware>();
        // Only the language of texts follows the client; numbers and dates are the same for all.
        app.UseRequestLocalization(languages => languages.SetDefaultCulture("en").AddSupportedUICultures([.. Languages.All]));
        app.UseSwaggerPages();
        app.UseRouting();
        app.UseMiddleware<BodyLimit>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseLimits();
        app.UseJobDashboardGuard();
        app.UseMiddleware<IdempotencyMiddleware>();
        var routes = app.WithHead();
        routes.MapControllers();
        routes.MapAccountPages();
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
