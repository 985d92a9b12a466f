using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using ShopClean.WebApi.Composition.Settings;

namespace ShopClean.Architecture.Tests.Settings;

/// <summary>The settings about clients, proxies and other origins.</summary>
public sealed class EdgeSettingsTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("shopclean-settings-");

    public void Dispose() => data.Delete(recursive: true);

    [Theory]
    [InlineData("Cors:Origins", "*", "every origin must be named")]
    [InlineData("Cors:Origins", "https://*.example.com", "every origin must be named")]
    [InlineData("Cors:Origins", "https://shop.example.com/", "an origin is a scheme")]
    [InlineData("Cors:Origins", "HTTPS://Shop.example.com", "an origin is a scheme")]
    [InlineData("Cors:Origins", "null", "an origin is a scheme")]
    [InlineData("Proxies:Known", "0.0.0.0/0", "everybody")]
    [InlineData("Proxies:Known", "::/0", "everybody")]
    [InlineData("Proxies:Known", "10.0.0.0/8, balancer", "\"balancer\"")]
    [InlineData("Proxies:Known", "10.0.0.0/33", "10.0.0.0/33")]
    [InlineData("Https:Redirect", "true", "App:PublicUrl")]
    [InlineData("RateLimiting:Auth:Permits", "0", "RateLimiting:Auth:Permits")]
    [InlineData("Connections:MaxPerAddress", "0", "Connections:MaxPerAddress")]
    [InlineData("RateLimiting:General:WindowSeconds", "86401", "RateLimiting:General:WindowSeconds")]
    public void A_setting_that_protects_nobody_stops_the_program(string key, string value, string fault) =>
        FaultsOf((key, value)).ShouldHaveSingleItem().ShouldContain(fault);

    [Fact]
    public void What_is_right_is_taken() =>
        FaultsOf(
                ("Cors:Origins", "https://shop.example.com, http://localhost:5173,http://[::1]:3000"),
                ("Proxies:Known", "10.0.0.0/8,192.0.2.7 , 2001:db8::/32, ::1"),
                ("Https:Redirect", "true"),
                ("App:PublicUrl", "https://shop.example.com"),
                ("RateLimiting:Auth:Permits", "1")
            )
            .ShouldBeEmpty();

    private IReadOnlyList<string> FaultsOf(params (string Key, string Value)[] settings) =>
        SettingsCheck.FaultsOf(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
                .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Data:Directory", data.FullName)])
                .Build(),
            new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = data.FullName }
        );
}
