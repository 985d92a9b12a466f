using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Pictures.Cloudinary;

/// <summary>The credentials of the Cloudinary account.</summary>
internal sealed class CloudinaryAccount
{
    private const string Scheme = "cloudinary";

    private CloudinaryAccount(string cloud, string key, string secret)
    {
        Cloud = cloud;
        Key = key;
        Secret = secret;
    }

    /// <summary>The name of the cloud.</summary>
    public string Cloud { get; }

    /// <summary>The key, which is no secret.</summary>
    public string Key { get; }

    /// <summary>What requests are signed with.</summary>
    public string Secret { get; }

    /// <summary>The account of the settings.</summary>
    /// <exception cref="UnavailableException">There is none.</exception>
    public static CloudinaryAccount Of(CloudinaryOptions options) =>
        TryParse(options.Url, out var account)
            ? account
            : throw new UnavailableException("A picture is at Cloudinary, but Cloudinary:Url is not set.");

    /// <summary>Reads <c>cloudinary://key:secret@cloud</c>.</summary>
    public static bool TryParse(string url, [NotNullWhen(true)] out CloudinaryAccount? account)
    {
        account = null;
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            || parsed.Scheme != Scheme
            || parsed.UserInfo.Split(':') is not [var key, var secret]
        )
        {
            return false;
        }

        // Names of clouds have capitals, which a host would lose.
        var cloud = url[(url.LastIndexOf('@') + 1)..].Split('/', '?')[0];
        if (key.Length == 0 || secret.Length == 0 || cloud.Length == 0)
        {
            return false;
        }

        account = new CloudinaryAccount(cloud, Uri.UnescapeDataString(key), Uri.UnescapeDataString(secret));
        return true;
    }

    /// <summary>
    /// The signature of a request ("Generating authentication signatures" in Cloudinary's documentation): the parameters by name, then the secret. It takes
    /// SHA-1 and SHA-256, and may be told to take no SHA-1.
    /// </summary>
    public string Sign(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var text = string.Join('&', parameters.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text + Secret)));
    }
}
