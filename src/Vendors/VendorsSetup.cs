using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
#if SHOPCLEAN_VENDORS
using ShopClean.Vendors.Jobs;
using ShopClean.Vendors.Mail;
using ShopClean.Vendors.Pictures;
#endif

namespace ShopClean.Vendors;

/// <summary>Puts the packages that not every package source holds in the place of what stands in for them: docs/adr/0002.</summary>
public static class VendorsSetup
{
    /// <summary>Replaces adapters of the infrastructure, which must be registered. In a build without <c>SHOPCLEAN_VENDORS=true</c> it changes nothing.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">The settings, which were checked.</param>
    /// <param name="connectionString">The database's address.</param>
    public static IServiceCollection AddVendors(this IServiceCollection services, IConfiguration configuration, string connectionString) =>
#if SHOPCLEAN_VENDORS
        services.AddMailKit().AddCloudinaryDotNet().AddHangfireJobs(configuration, connectionString);
#else
        services;
#endif
}
