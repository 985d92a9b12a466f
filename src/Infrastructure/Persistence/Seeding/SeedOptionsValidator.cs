using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>Lists everything that is wrong with the settings under <c>Seed</c>.</summary>
public sealed class SeedOptionsValidator(IHostEnvironment environment) : IValidateOptions<SeedOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SeedOptions options)
    {
        var effective = environment.IsDevelopment() ? options.ForDevelopment() : options;
        return effective.OnStart is true && string.IsNullOrWhiteSpace(effective.AdminPassword)
            ? ValidateOptionsResult.Fail(
                "Seed:AdminPassword is missing; it must be the password of the user admin, as Seed:OnStart is true."
            )
            : ValidateOptionsResult.Success;
    }
}
