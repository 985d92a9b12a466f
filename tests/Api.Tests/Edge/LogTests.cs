using System.Net;
using System.Text.Json;
using ShopClean.Testing.Api;
using ShopClean.Testing.Databases;

namespace ShopClean.Api.Tests.Edge;

/// <summary>What an operator finds in the logs, and what not.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("shopclean-logs-").FullName;
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_refusal_is_found_by_the_clients_name_of_it_and_by_its_trace()
    {
        await using var server = await StartAsync(
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("App__PublicUrl", "https://shop.example.com"),
            ("Jwt__SigningKey", "0123456789abcdef0123456789ABCDEF"),
            ("Mail__Provider", "Capture")
        );

        var answer = await server.Guest.PostAsync(
            "auth/login",
            new { identifier = "nobody", password = "Wrong-password-1" },
            request => request.Headers.Add("X-Correlation-Id", "order-4711")
        );

        answer.Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        var trace = answer.Body.Text("traceId");
        await server.UntilAsync(() => Task.FromResult(server.Output.Any(line => line.Contains("order-4711", StringComparison.Ordinal))));
        var line = server.Output.First(line => line.Contains("order-4711", StringComparison.Ordinal));
        JsonElement.Parse(line).Text("Message").ShouldContain("INVALID_CREDENTIALS");
        line.ShouldContain(trace);
    }

    [Theory]
    [InlineData("Logging__LogLevel__Default")]
    [InlineData("Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Logging__Console__LogLevel__Microsoft.AspNetCore")]
    public async Task No_setting_brings_the_tokens_of_links_into_the_logs(string level)
    {
        await using var server = await StartAsync((level, "Information"));

        await server.Guest.GetAsync("auth/verify-email?token=hush-hush&email=jane%40example.com");
        // The lines of a request are written in their order: once a later one is there, an earlier one would be.
        await server.Guest.PostAsync("auth/login", new { }, request => request.Headers.Add("X-Correlation-Id", "the-next"));
        await server.UntilAsync(() => Task.FromResult(server.Output.Any(line => line.Contains("the-next", StringComparison.Ordinal))));

        server.Output.ShouldNotContain(line => line.Contains("hush-hush", StringComparison.Ordinal));
    }

    private Task<ServerProcess> StartAsync(params (string, string)[] settings) =>
        ServerProcess.StartAsync(database.ConnectionString, directory, settings);
}
