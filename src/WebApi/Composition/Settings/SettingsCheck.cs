using System.Reflection;
using Microsoft.Extensions.Options;
using ShopClean.Http;
using ShopClean.Http.Limits;
using ShopClean.Http.Transport;
using ShopClean.Http.Uploads;
using ShopClean.Infrastructure;
using ShopClean.WebApi.Accounts.External;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>Validates all settings before anything starts, and reports all faults at once.</summary>
internal static class SettingsCheck
{
    /// <summary>Adds the settings that the web server itself reads.</summary>
    public static IServiceCollection AddWebSettings(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<AppOptions>, AppOptionsValidator>();
        services.AddOptions<AppOptions>().BindConfiguration(AppOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DataOptions>, DataOptionsValidator>();
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConnectionOptions>, ConnectionOptionsValidator>();
        services.AddOptions<ConnectionOptions>().BindConfiguration(ConnectionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RateLimitingOptions>, RateLimitingOptionsValidator>();
        services.AddSingleton<IValidateOptions<ConnectionsOptions>, ConnectionsOptionsValidator>();
        services.AddSingleton<IValidateOptions<UploadsOptions>, UploadsOptionsValidator>();
        services.AddHttpSettings();
        services.AddSingleton<IValidateOptions<ExternalSignInOptions>, ExternalSignInOptionsValidator>();
        services.AddOptions<ExternalSignInOptions>().BindConfiguration(ExternalSignInOptions.Section).ValidateOnStart();
        return services;
    }

    /// <summary>All faults, a sentence each.</summary>
    public static IReadOnlyList<string> FaultsOf(IConfiguration configuration, IHostEnvironment environment)
    {
        var unreadable = UnreadableSettings.In(configuration);
        var readable = new ConfigurationBuilder()
            .AddInMemoryCollection(configuration.AsEnumerable().Where(setting => !unreadable.ContainsKey(setting.Key)))
            .Build();
        using var services = ServicesOf(readable, environment);
        return [.. unreadable.Values, .. SettingSections.All.SelectMany(section => FaultsOf(section.Options, services))];
    }

    /// <summary>Formats the faults for the operator.</summary>
    public static string Report(IReadOnlyList<string> faults) =>
        $"""
            ShopClean did not start: {(faults.Count == 1 ? "a setting is" : $"{faults.Count} settings are")} wrong.
              - {string.Join(Environment.NewLine + "  - ", faults)}
            .env.example lists every setting and what it means.
            """;

    // The registrations of the server in a separate container, without a database.
    private static ServiceProvider ServicesOf(IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        var place = new DataPlace(directory.DirectoryFor(environment), ConnectionString: "");
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(configuration)
            .AddSingleton(environment)
            .AddInfrastructure(configuration, environment, place)
            .AddWebSettings()
            .BuildServiceProvider();
    }

    private static IEnumerable<string> FaultsOf(Type options, IServiceProvider services)
    {
        var accessor = typeof(IOptions<>).MakeGenericType(options);
        try
        {
            accessor
                .GetProperty(nameof(IOptions<object>.Value))!
                .GetMethod!.Invoke(
                    services.GetRequiredService(accessor),
                    BindingFlags.DoNotWrapExceptions,
                    binder: null,
                    [],
                    culture: null
                );
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
        // The development signing key is kept under Data:Directory, which may not be writable.
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return [$"Data:Directory cannot be used: {closed.Message}"];
        }
        // The signing key kept there may be invalid.
        catch (InvalidOperationException unusable)
        {
            return [unusable.Message];
        }
    }
}
