using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ShopClean.Application.Common;
using ShopClean.Infrastructure;
using ShopClean.WebApi.Development;
using ShopClean.WebApi.Notifications.Dashboard;

namespace ShopClean.WebApi.Composition;

/// <summary>Runs once the server listens.</summary>
internal static class StartupMessage
{
    /// <summary>Sets the public address to that of the server where none is configured, and in Development prints the links.</summary>
    public static void PrintLinksOnceListening(this WebApplication app, DataPlace place) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (ListeningAt(app) is not { } listening)
            {
                return;
            }

            var address = app.Services.GetRequiredService<PublicAddress>();
            address.ListensAt(listening);
            if (app.Environment.IsDevelopment())
            {
                Print(address.Url, place);
            }
        });

    private static void Print(Uri address, DataPlace place) =>
        Console.WriteLine(
            $"""

            ShopClean is ready.
              Swagger           {PublicLinks.To(address, "swagger")}
              Jobs              {PublicLinks.To(address, DashboardEndpoints.Path.TrimStart('/'))}
              Captured mail     {PublicLinks.To(address, CapturedMailEndpoints.Path.TrimStart('/'))}
              Captured SMS      {PublicLinks.To(address, CapturedMailEndpoints.SmsPath.TrimStart('/'))}
              Data              {place.Directory}

            """
        );

    // A wildcard address can't be opened in a browser.
    private static Uri? ListeningAt(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } listening
            ? new Uri(
                listening
                    .Replace("://+", "://localhost", StringComparison.Ordinal)
                    .Replace("://*", "://localhost", StringComparison.Ordinal)
                    .Replace("://[::]", "://localhost", StringComparison.Ordinal)
                    .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            )
            : null;
}
