using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;
using ShopClean.Infrastructure;
using ShopClean.WebApi.Composition.Settings;
using ShopClean.WebApi.Development;

namespace ShopClean.WebApi.Composition;

/// <summary>Tells, once the server listens, what is where.</summary>
internal static class Greeting
{
    /// <summary>Sets the public address where none is configured, and in Development prints what can be opened.</summary>
    public static void Print(WebApplication app, DataPlace place)
    {
        var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var address = app.Services.GetRequiredService<PublicAddress>();
        if (app.Services.GetRequiredService<IOptions<AppOptions>>().Value.PublicUrl is { Length: > 0 } configured)
        {
            address.Set(new Uri(configured));
        }
        else if (listening is not null)
        {
            // A wildcard listens everywhere, but nobody can open it.
            address.Set(
                new Uri(
                    listening
                        .Replace("://+", "://localhost", StringComparison.Ordinal)
                        .Replace("://*", "://localhost", StringComparison.Ordinal)
                        .Replace("://[::]", "://localhost", StringComparison.Ordinal)
                        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
                )
            );
        }

        if (app.Environment.IsDevelopment() && listening is not null)
        {
            Console.WriteLine(
                $"""

                ShopClean is ready.
                  Swagger           {new Uri(address.Url, "swagger")}
                  Jobs              {new Uri(address.Url, "api/v1/jobs")}
                  Captured mail     {new Uri(address.Url, CapturedMailEndpoints.Path)}
                  Captured SMS      {new Uri(address.Url, CapturedMailEndpoints.SmsPath)}
                  Data              {place.Directory}

                """
            );
        }
    }
}
