using System.Net;
using ShopClean.Testing.Api;
using ShopClean.Testing.Databases;

namespace ShopClean.Api.Tests.Edge;

/// <summary>The program as operators run it: its defaults protect.</summary>
public sealed class ProductionTests
{
    [Fact]
    public async Task Production_counts_requests_demands_encryption_and_shows_no_mails()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = Directory.CreateTempSubdirectory("shopclean-production-");
        await using var server = await ServerProcess.StartAsync(
            database.ConnectionString,
            data.FullName,
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("App__PublicUrl", "https://shop.example.com"),
            ("Jwt__SigningKey", "0123456789abcdef0123456789ABCDEF"),
            ("Mail__Provider", "Capture"),
            ("Proxies__Known", Addresses.Loopback),
            ("RateLimiting__Enabled", "true")
        );

        var answer = await server.Guest.GetAsync("products", request => request.Headers.Add("X-Forwarded-Proto", "https"));

        answer.Expecting(HttpStatusCode.OK).Header("Strict-Transport-Security").ShouldBe("max-age=31536000; includeSubDomains");
        answer.Header("RateLimit-Limit").ShouldBe("1000");
        (await server.Guest.PostAsync("auth/login", new { })).Header("RateLimit-Limit").ShouldBe("20");
        (await server.Guest.GetAsync("products")).Header("Strict-Transport-Security").ShouldBeNull();
        (await server.Guest.GetAsync("/dev/mail")).Expecting(HttpStatusCode.NotFound);
    }
}
