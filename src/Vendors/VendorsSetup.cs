using Microsoft.Extensions.DependencyInjection;
#if SHOPCLEAN_VENDORS
using ShopClean.Vendors.Mail;
using ShopClean.Vendors.Pictures;
#endif

namespace ShopClean.Vendors;

/// <summary>Puts the packages that not every package source holds in the place of what stands in for them: docs/adr/0002.</summary>
public static class VendorsSetup
{
    /// <summary>Replaces adapters of the infrastructure, which must be registered. In a build without <c>SHOPCLEAN_VENDORS=true</c> it changes nothing.</summary>
    public static IServiceCollection AddVendors(this IServiceCollection services) =>
#if SHOPCLEAN_VENDORS
        services.AddMailKit().AddCloudinaryDotNet();
#else
        services;
#endif
}
