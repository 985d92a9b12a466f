using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>The services that produce the examples of the document: those that answer clients, with a fixed clock and address.</summary>
internal sealed class ExampleServices : IDisposable
{
    private static readonly Uri Address = new("http://localhost:3000");

    private readonly ServiceProvider services = CreateServices();

    public FailureWriter Failures => services.GetRequiredService<FailureWriter>();

    public JsonSerializerOptions Json => services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;

    /// <summary>Creates a context whose response is written to memory.</summary>
    public DefaultHttpContext CreateContext()
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Response.Body = new MemoryStream();
        return http;
    }

    /// <summary>Parses the body of the response.</summary>
    public static JsonObject BodyOf(HttpContext http)
    {
        http.Response.Body.Position = 0;
        return JsonNode.Parse(http.Response.Body)!.AsObject();
    }

    public void Dispose() => services.Dispose();

    private static ServiceProvider CreateServices() =>
        new ServiceCollection()
            .AddSingleton(new PublicAddress(Address))
            .AddSingleton<TimeProvider>(new StoppedClock())
            .AddSingleton<FailureWriter>()
            .AddSingleton<EntityTags>()
            .AddLogging()
            .AddContractJson()
            .BuildServiceProvider();

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => ExampleTime.Now;
    }
}
