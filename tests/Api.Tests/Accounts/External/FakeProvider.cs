using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ShopClean.Api.Tests.Accounts.External;

/// <summary>
/// A provider on a port of its own that is as strict as RFC 6749 and RFC 7636 want: codes are good once, for the client and the address they were given to, and
/// only with the secret and the verifier behind the challenge.
/// </summary>
public sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "shop";
    public const string Secret = "provider-secret";

    private readonly ConcurrentDictionary<string, Grant> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, object> tokens = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private FakeProvider(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What it answers instead of tokens; null for tokens.</summary>
    public Func<IResult>? TokenTrouble { get; set; }

    /// <summary>What it answers instead of a user; null for the user.</summary>
    public Func<IResult>? UserTrouble { get; set; }

    /// <summary>Why it refused to give tokens.</summary>
    public ConcurrentQueue<string> Refusals { get; } = [];

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var provider = new FakeProvider(server);
        server.MapPost("/token", provider.TokenAsync);
        server.MapGet("/user", provider.User);
        await server.StartAsync();
        provider.Address = server
            .Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The user agrees on the page that the browser was sent to: the address that it is sent back to.</summary>
    public string Agree(Uri authorization, object user)
    {
        var query = Query(authorization);
        query["response_type"].ShouldBe("code");
        query["client_id"].ShouldBe(ClientId);
        query["code_challenge_method"].ShouldBe("S256");
        var code = Guid.NewGuid().ToString("N");
        codes[code] = new Grant(query["redirect_uri"], query["code_challenge"], user);
        return $"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"])}";
    }

    /// <summary>The user does not agree.</summary>
    public static string Deny(Uri authorization)
    {
        var query = Query(authorization);
        return $"{query["redirect_uri"]}?error=access_denied&state={Uri.EscapeDataString(query["state"])}";
    }

    public static IReadOnlyDictionary<string, string> Query(Uri address) =>
        Microsoft
            .AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query)
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        if (TokenTrouble is { } trouble)
        {
            return trouble();
        }

        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != Secret)
        {
            return Refuse("invalid_client");
        }

        if (form["grant_type"] != "authorization_code" || !codes.TryRemove(form["code"].ToString(), out var grant))
        {
            return Refuse("invalid_grant");
        }

        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["redirect_uri"] != grant.RedirectUri || challenge != grant.Challenge)
        {
            return Refuse("invalid_grant");
        }

        var token = Guid.NewGuid().ToString("N");
        tokens[token] = grant.User;
        return Results.Json(
            new
            {
                access_token = token,
                token_type = "Bearer",
                expires_in = 60,
            }
        );
    }

    private IResult User(HttpRequest request) =>
        UserTrouble is { } trouble ? trouble()
        : tokens.TryRemove(request.Headers.Authorization.ToString()["Bearer ".Length..], out var user) ? Results.Json(user)
        : Results.StatusCode(StatusCodes.Status401Unauthorized);

    private IResult Refuse(string error)
    {
        Refusals.Enqueue(error);
        return Results.Json(new { error, error_description = "internal-detail" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private sealed record Grant(string RedirectUri, string Challenge, object User);
}
