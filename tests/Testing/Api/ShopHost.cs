using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ShopClean.Infrastructure;

namespace ShopClean.Testing.Api;

/// <summary>The real program, listening on a port of its own.</summary>
internal sealed class ShopHost : WebApplicationFactory<Program>
{
    // The least that the settings allow: tests need no protection.
    private const int CheapPasswords = 10_000;
    private readonly string connectionString;
    private readonly string dataDirectory;
    private readonly TimeProvider clock;

    private readonly ShopVariation variation;

    public ShopHost(string connectionString, string dataDirectory, TimeProvider clock, ShopVariation variation)
    {
        this.variation = variation;
        this.connectionString = connectionString;
        this.dataDirectory = dataDirectory;
        this.clock = clock;
        // A stand-in for the server would let bodies of any size through.
        UseKestrel(port: 0);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseContentRoot(Path.Combine(Repository.Root, "src", "WebApi"));
        builder.UseSetting("ConnectionStrings:Shop", connectionString + variation.Connection);
        builder.UseSetting("Data:Directory", dataDirectory);
        builder.UseSetting("Seed:OnStart", bool.FalseString);
        builder.UseSetting("RateLimiting:Enabled", bool.FalseString);
        builder.UseSetting("Passwords:Iterations", CheapPasswords.ToString(CultureInfo.InvariantCulture));
        // People of a test arrive in crowds.
        builder.UseSetting("Passwords:MaxWaiting", "10000");
        builder.UseSetting("Passwords:MaxWaitSeconds", "60");
        // Only commits start deliveries: a clock would hide a missing signal.
        builder.UseSetting("Jobs:PollSeconds", "3600");
        // Each is a thread, and many shops are open at once.
        builder.UseSetting("Jobs:Parallelism", "3");
        foreach (var (name, value) in variation.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(new MillisecondClock(clock));
            // Hangfire logs by way of the host that started last, also once that has ended: its workers would end with it.
            services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            services.AddSingleton<RequestWatch>();
            services.AddSingleton<IInterceptor>(provider => provider.GetRequiredService<RequestWatch>());
            variation.Replace(services);
        });
    }
}

/// <summary>How a test's shop differs from the usual one.</summary>
public sealed record ShopVariation
{
    /// <summary>Settings, by their names in the configuration.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Added to the address of the database: <c>;Maximum Pool Size=10</c>.</summary>
    public string Connection { get; init; } = "";

    /// <summary>Puts other parts in.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };
}
