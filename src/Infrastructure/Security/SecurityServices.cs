using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>Registers tokens and password hashing.</summary>
internal static class SecurityServices
{
    /// <summary>Adds <see cref="IAccessTokens"/>, <see cref="StrictJwtHandler"/> and <see cref="IPasswordHasher"/>, their settings checked at start.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">The settings: sections <c>Jwt</c> and <c>Passwords</c>.</param>
    /// <param name="developmentDataDirectory">
    /// In Development, <c>Data:Directory</c>: where a key is made and kept if none is set. Null elsewhere: there the key is required.
    /// </param>
    public static IServiceCollection AddSecurity(
        this IServiceCollection services,
        IConfiguration configuration,
        string? developmentDataDirectory
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<JwtOptions>, JwtOptionsValidator>();
        services
            .AddOptions<JwtOptions>()
            .Bind(configuration.GetSection(JwtOptions.Section))
            .PostConfigure(options => UseDevelopmentKey(options, developmentDataDirectory))
            .ValidateOnStart();
        services.AddSingleton<IAccessTokens, JwtWriter>();
        services.AddSingleton<StrictJwtHandler>();
        services.AddSingleton<IRefreshTokenChain, RefreshTokenChain>();

        services.AddSingleton<IValidateOptions<PasswordHashingOptions>, PasswordHashingOptionsValidator>();
        services.AddOptions<PasswordHashingOptions>().Bind(configuration.GetSection(PasswordHashingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IPasswordHasher, IdentityPasswordHasher>();
        return services;
    }

    private static void UseDevelopmentKey(JwtOptions options, string? directory)
    {
        if (options.SigningKey.Length == 0 && directory is not null)
        {
            options.SigningKey = DevelopmentSigningKey.ReadOrCreate(directory);
        }
    }
}
