using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Accounts;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>Lists everything that is wrong with the settings under <c>Seed</c>.</summary>
public sealed class SeedOptionsValidator(IHostEnvironment environment) : IValidateOptions<SeedOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SeedOptions options) =>
        FaultOf(environment.IsDevelopment() ? options.ForDevelopment() : options) is { } fault
            ? ValidateOptionsResult.Fail(fault)
            : ValidateOptionsResult.Success;

    /// <summary>What is wrong; null where nothing is. The administrator's password is the operator's choice, but anybody tries the shortest ones.</summary>
    public static string? FaultOf(SeedOptions options) =>
        options.AdminPassword switch
        {
            null or "" when options.OnStart is true =>
                "Seed:AdminPassword is missing; it must be the password of the user admin, as Seed:OnStart is true.",
            { Length: > 0 and < UserLimits.MinPassword } =>
                $"Seed:AdminPassword is too short; it must have at least {UserLimits.MinPassword} characters.",
            { Length: > 0 } password when string.IsNullOrWhiteSpace(password) => "Seed:AdminPassword is blank.",
            _ => null,
        };
}
