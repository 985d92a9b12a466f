using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>
/// Cloudinary's upload API, as far as its documentation describes what is used of it: it checks signatures ("Generating authentication signatures"), keeps what
/// is uploaded and forgets what is destroyed.
/// </summary>
public sealed class FakeCloudinary : IAsyncDisposable
{
    public const string Cloud = "Demo-Cloud";
    public const string Key = "1234";
    public const string Secret = "abcd-secret";
    private static readonly string[] Unsigned = ["file", "cloud_name", "resource_type", "api_key", "signature"];
    private readonly WebApplication app;

    private FakeCloudinary(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>What is kept, by its public id.</summary>
    public IDictionary<string, byte[]> Kept { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>The parameters of each request that was answered well.</summary>
    public IList<IReadOnlyDictionary<string, string>> Requests { get; } = [];

    /// <summary>How many requests from now on are answered with 503.</summary>
    public int Failures { get; set; }

    /// <summary>How many requests came.</summary>
    public int Count { get; private set; }

    public static async Task<FakeCloudinary> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var fake = new FakeCloudinary(builder.Build());
        fake.app.MapPost("/v1_1/{cloud}/image/{action}", fake.AnswerAsync);
        await fake.app.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest request, string cloud, string action)
    {
        Count++;
        if (Failures > 0)
        {
            Failures--;
            return Results.Json(new { error = new { message = "Try again" } }, statusCode: 503);
        }

        var form = await request.ReadFormAsync();
        var given = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        if (Refusal(cloud, given) is { } refusal)
        {
            return Results.Json(new { error = new { message = refusal } }, statusCode: 401);
        }

        Requests.Add(given);
        return action == "upload" ? await KeepAsync(form, given["public_id"]) : Forget(given["public_id"]);
    }

    private async Task<IResult> KeepAsync(IFormCollection form, string id)
    {
        using var content = new MemoryStream();
        await form.Files["file"]!.CopyToAsync(content);
        Kept[id] = content.ToArray();
        return Results.Json(new { public_id = id, secure_url = $"https://res.cloudinary.com/{Cloud}/image/upload/v1/{id}.webp" });
    }

    private IResult Forget(string id) => Results.Json(new { result = Kept.Remove(id) ? "ok" : "not found" });

    private static string? Refusal(string cloud, Dictionary<string, string> given)
    {
        if (cloud != Cloud || given.GetValueOrDefault("api_key") != Key)
        {
            return "Unknown API key";
        }

        var signed = string.Join(
            '&',
            given
                .Where(one => !Unsigned.Contains(one.Key))
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => $"{one.Key}={one.Value}")
        );
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed + Secret)));
        if (given.GetValueOrDefault("signature") != expected)
        {
            return $"Invalid Signature {given.GetValueOrDefault("signature")}. String to sign - '{signed}'.";
        }

        var age =
            TimeProvider.System.GetUtcNow()
            - DateTimeOffset.FromUnixTimeSeconds(long.Parse(given["timestamp"], CultureInfo.InvariantCulture));
        return age.Duration() > TimeSpan.FromHours(1) ? "Stale request" : null;
    }
}
