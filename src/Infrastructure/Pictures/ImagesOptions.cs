using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Where pictures are kept.</summary>
internal enum ImagesProvider
{
    /// <summary>In <c>uploads/</c> under the data directory.</summary>
    Local,

    /// <summary>At Cloudinary.</summary>
    Cloudinary,
}

/// <summary>The settings under <c>Images</c>.</summary>
internal sealed class ImagesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Images";

    /// <summary>Where new pictures are kept; null for the default: <c>Cloudinary</c> where <c>Cloudinary:Url</c> is set, else <c>Local</c>.</summary>
    public ImagesProvider? Provider { get; set; }

    /// <summary>How many pictures are transformed at once; 0 for one less than there are cores.</summary>
    public int MaxConcurrent { get; init; }

    /// <summary>How many that is.</summary>
    internal int Slots => MaxConcurrent > 0 ? MaxConcurrent : Math.Max(1, Environment.ProcessorCount - 1);
}

/// <summary>Lists everything that is wrong with the settings under <c>Images</c>.</summary>
internal sealed class ImagesOptionsValidator(IConfiguration settings) : IValidateOptions<ImagesOptions>
{
    private const int MaxWorkers = 64;

    public ValidateOptionsResult Validate(string? name, ImagesOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(ImagesOptions options)
    {
        if (options.Provider is not { } provider || !Enum.IsDefined(provider))
        {
            yield return "Images:Provider must be Local or Cloudinary.";
        }

        if (options.Provider is ImagesProvider.Cloudinary && !PicturesSetup.HasAccount(settings))
        {
            yield return "Cloudinary:Url is missing; it must be cloudinary://<key>:<secret>@<cloud>, as Images:Provider is Cloudinary.";
        }

        if (options.MaxConcurrent is < 0 or > MaxWorkers)
        {
            yield return $"Images:MaxConcurrent is {options.MaxConcurrent}; it must be from 0 to {MaxWorkers}.";
        }
    }
}
