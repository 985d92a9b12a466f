using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopClean.Infrastructure.Jobs.Cleaning;

namespace ShopClean.Infrastructure.Shops;

/// <summary>Registers what shops need of their own.</summary>
internal static class ShopsSetup
{
    /// <summary>Adds the settings, and deletes expired invitations every hour.</summary>
    public static void AddShops(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<ShopsOptions>, ShopsOptionsValidator>();
        services.AddOptions<ShopsOptions>().BindConfiguration(ShopsOptions.Section).ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ShopsOptions>>().Value.ToPolicy());
        services.AddCleaning<CleanInvitationsJob>("clean-invitations");
    }
}
