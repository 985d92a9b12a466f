using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts.External;

/// <summary>A shop whose people sign in at a provider that stands in for both.</summary>
public sealed class ExternalShop : IAsyncLifetime
{
    public const string FrontEnd = "https://front.example.com";

    public FakeProvider Provider { get; private set; } = null!;

    public ShopApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await FakeProvider.StartAsync();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["OAuth:ReturnOrigins"] = FrontEnd };
        foreach (var name in new[] { "Google", "Facebook" })
        {
            settings[$"OAuth:{name}:ClientId"] = FakeProvider.ClientId;
            settings[$"OAuth:{name}:ClientSecret"] = FakeProvider.Secret;
            settings[$"OAuth:{name}:AuthorizationEndpoint"] = $"{Provider.Address}/authorize";
            settings[$"OAuth:{name}:TokenEndpoint"] = $"{Provider.Address}/token";
            settings[$"OAuth:{name}:UserInformationEndpoint"] = $"{Provider.Address}/user";
        }

        Api = new ShopApi { Variation = new ShopVariation { Settings = settings } };
        await Api.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Provider.DisposeAsync();
    }

    /// <summary>A browser is sent to the provider.</summary>
    public async Task<Journey> BeginAsync(string provider, string query = "")
    {
        var answer = (await Api.Guest.GetAsync($"auth/{provider}{query}")).Expecting(HttpStatusCode.Redirect);
        return new Journey(new Uri(answer.Header("Location")!), CookieOf(answer));
    }

    /// <summary>Somebody who is signed in is sent there to link.</summary>
    public static async Task<Journey> BeginLinkAsync(Person person, string provider)
    {
        var answer = (await person.PostAsync($"auth/{provider}/link")).Expecting(HttpStatusCode.OK);
        return new Journey(new Uri(answer.Data.Text("authorizationUrl")), CookieOf(answer));
    }

    /// <summary>The browser comes back.</summary>
    public Task<Answer> ReturnAsync(string callback, string? cookie, Action<HttpRequestMessage>? shape = null) =>
        Api.Guest.GetAsync(
            new Uri(callback).PathAndQuery,
            request =>
            {
                if (cookie is not null)
                {
                    request.Headers.Add("Cookie", cookie);
                }

                shape?.Invoke(request);
            }
        );

    /// <summary>The whole way, agreeing.</summary>
    public async Task<Answer> SignInAsync(string provider, object user, string query = "")
    {
        var journey = await BeginAsync(provider, query);
        return await ReturnAsync(Provider.Agree(journey.Authorization, user), journey.Cookie);
    }

    /// <summary>The whole way to a linked login.</summary>
    public async Task<Answer> LinkAsync(Person person, string provider, object user)
    {
        var journey = await BeginLinkAsync(person, provider);
        return await ReturnAsync(Provider.Agree(journey.Authorization, user), journey.Cookie);
    }

    private static string CookieOf(Answer answer)
    {
        var cookie = answer.Header("Set-Cookie")!;
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("secure", Case.Insensitive);
        return cookie.Split(';')[0];
    }
}

/// <summary>A browser on its way.</summary>
public sealed record Journey(Uri Authorization, string Cookie);
