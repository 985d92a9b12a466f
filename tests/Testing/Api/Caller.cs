using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ShopClean.Testing.Api;

/// <summary>Somebody who speaks HTTP to the shop. Paths without a leading slash are below <c>/api/v1/</c>.</summary>
public class Caller(HttpClient http)
{
    /// <summary>The access token that goes along; null for a guest.</summary>
    public string? AccessToken { get; protected set; }

    /// <summary>Where the server listens.</summary>
    public Uri Address => Http.BaseAddress!;

    protected HttpClient Http { get; } = http;

    public Task<Answer> GetAsync(string path, Action<HttpRequestMessage>? shape = null) =>
        SendAsync(HttpMethod.Get, path, body: null, shape);

    public Task<Answer> PostAsync(string path, object? body = null, Action<HttpRequestMessage>? shape = null) =>
        SendAsync(HttpMethod.Post, path, body, shape);

    public Task<Answer> PutAsync(string path, object body, Action<HttpRequestMessage>? shape = null) =>
        SendAsync(HttpMethod.Put, path, body, shape);

    public Task<Answer> PatchAsync(string path, object body, Action<HttpRequestMessage>? shape = null) =>
        SendAsync(HttpMethod.Patch, path, body, shape);

    public Task<Answer> DeleteAsync(string path, Action<HttpRequestMessage>? shape = null) =>
        SendAsync(HttpMethod.Delete, path, body: null, shape);

    /// <summary>Sends a body as it stands: what is no JSON, or no body that a client library would write.</summary>
    public Task<Answer> PostTextAsync(string path, string body, string mediaType = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, mediaType));

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, Action<HttpRequestMessage>? shape = null)
    {
        using var request = new HttpRequestMessage(method, At(path));
        var id = Guid.NewGuid().ToString("N");
        request.Headers.Add(RequestWatch.Header, id);
        if (AccessToken is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => JsonContent.Create(body, options: JsonSerializerOptions.Web),
        };
        shape?.Invoke(request);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Headers, response.Content.Headers, text, id);
    }

    // Characters that a client library would tidy up have to arrive as the test wrote them.
    private Uri At(string path) =>
        new(
            Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + (path.StartsWith('/') ? path : "/api/v1/" + path),
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
}

/// <summary>Somebody with an account.</summary>
public sealed class Person(HttpClient http, string username) : Caller(http)
{
    public const string Password = "SecurePass123!";

    public string Username { get; } = username;

    public string Email { get; } = $"{username}@example.com";

    public long Id { get; internal set; }

    /// <summary>The refresh token of the last login.</summary>
    public string? RefreshToken { get; private set; }

    /// <summary>Logs in, and sends the access token along from now on.</summary>
    public async Task<Answer> LogsInAsync(string password = Password)
    {
        var answer = await new Caller(Http).PostAsync("auth/login", new { identifier = Username, password });
        answer.Expecting(System.Net.HttpStatusCode.OK);
        AccessToken = answer.Data.Text("accessToken");
        RefreshToken = answer.Data.Text("refreshToken");
        Id = answer.Data.GetProperty("user").GetProperty("id").GetInt64();
        return answer;
    }
}
