using System.Globalization;
using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Testing.Pictures;

/// <summary>What people do with pictures.</summary>
public static class PictureSteps
{
    /// <summary>Uploads pictures.</summary>
    public static Task<Answer> UploadsAsync(this Caller caller, string path, params IEnumerable<byte[]> pictures) =>
        caller.PostAsync(path, TestPictures.Form(path.EndsWith("images", StringComparison.Ordinal) ? "images" : "image", pictures));

    /// <summary>Loads a picture as a browser does.</summary>
    public static async Task<(HttpStatusCode Status, byte[] Content, HttpResponseMessage Answer)> LoadAsync(
        this Caller caller,
        string url,
        HttpMethod? method = null,
        Action<HttpRequestMessage>? shape = null
    )
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(caller.Address, url));
        request.Headers.Accept.ParseAdd("image/avif,image/webp,image/*;q=0.8");
        shape?.Invoke(request);
        var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(), answer);
    }

    /// <summary>The address of a product.</summary>
    public static string PathOf(this Answer product) => string.Create(CultureInfo.InvariantCulture, $"products/{product.Id}");

    /// <summary>The name in the store of the picture that an address leads to.</summary>
    public static string FileOf(string url) => new Uri(url).AbsolutePath["/uploads/".Length..];
}
