using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ShopClean.Application.Common;
using ShopClean.Infrastructure;
using ShopClean.WebApi.Development;
using ShopClean.WebApi.Notifications.Dashboard;

namespace ShopClean.WebApi.Composition;

/// <summary>What is done once the server listens.</summary>
internal static class Greeting
{
    /// <summary>Tells the public address, which may be where the server listens, and in Development prints what can be opened.</summary>
    public static void GreetOnceListening(this WebApplication app, DataPlace place) =>
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

    // A wildcard listens everywhere, but nobody can open it.
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
