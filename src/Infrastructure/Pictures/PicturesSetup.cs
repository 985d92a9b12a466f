using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopClean.Application.Pictures;
using ShopClean.Infrastructure.Pictures.Cloudinary;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Registers how pictures are transformed and kept.</summary>
internal static class PicturesSetup
{
    /// <summary>Registers what the settings under <c>Images</c> and <c>Cloudinary</c> say.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="dataDirectory">The data directory (<c>Data:Directory</c>); pictures go to <c>uploads/</c> in it.</param>
    public static IServiceCollection AddPictures(this IServiceCollection services, string dataDirectory)
    {
        services.AddOptions<CloudinaryOptions>().BindConfiguration(CloudinaryOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CloudinaryOptions>, CloudinaryOptionsValidator>();
        services
            .AddOptions<ImagesOptions>()
            .BindConfiguration(ImagesOptions.Section)
            .PostConfigure<IConfiguration>(
                (images, settings) => images.Provider ??= HasAccount(settings) ? ImagesProvider.Cloudinary : ImagesProvider.Local
            )
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ImagesOptions>, ImagesOptionsValidator>();

        services.AddSingleton(provider => new PictureSlots(provider.GetRequiredService<IOptions<ImagesOptions>>().Value.Slots));
        services.AddSingleton(new PictureWorkerProcess(PictureWorkerProcess.UsualFolder));
        services.AddHostedService<PictureWorkerCheck>();
        services.AddSingleton<IPictureTransformer, PictureWorkerTransformer>();

        services.AddSingleton(new PictureFolder(Path.Combine(dataDirectory, "uploads")));
        services.AddSingleton(provider => new LocalPictureStore(provider.GetRequiredService<PictureFolder>().Path));
        services.AddCloudinaryApi();
        services.AddTransient<CloudinaryPictureStore>();
        services.AddScoped<IPictureStore>(provider => new PictureStores(
            provider.GetRequiredService<LocalPictureStore>(),
            provider.GetRequiredService<CloudinaryPictureStore>,
            provider.GetRequiredService<IOptions<ImagesOptions>>().Value.Provider!.Value
        ));

        services.AddSingleton<IPicturePromises, PicturePromises>();
        services.AddScoped<IPictureReferences, PictureReferences>();
        return services;
    }

    private static void AddCloudinaryApi(this IServiceCollection services) =>
#if CLOUDINARY_DOT_NET
        services.AddHttpClient<ICloudinaryApi, CloudinaryDotNetApi>();
#else
        services.AddHttpClient<ICloudinaryApi, CloudinaryClient>(
            (provider, http) => http.BaseAddress = new Uri(provider.GetRequiredService<IOptions<CloudinaryOptions>>().Value.ApiUrl)
        );
#endif

    /// <summary>Whether an account at Cloudinary is named; whether it is a good one, its own section's check says.</summary>
    internal static bool HasAccount(IConfiguration settings) =>
        !string.IsNullOrEmpty(settings[$"{CloudinaryOptions.Section}:{nameof(CloudinaryOptions.Url)}"]);
}

/// <summary>The folder that the local store keeps pictures in, and that is served at <c>/uploads</c>.</summary>
/// <param name="Path">Its path.</param>
public sealed record PictureFolder(string Path);
