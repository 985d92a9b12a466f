using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.Authentication;
using ShopClean.Infrastructure.Security;
using ShopClean.Testing;
using ShopClean.WebApi.Accounts.Authentication;
using ShopClean.WebApi.Composition;

namespace ShopClean.Api.Tests.Common.Authentication;

/// <summary>
/// One request before the scheme <c>Bearer</c>. In its headers the word <c>good</c> stands for a token of Alice's, and <c>expired</c> for one whose
/// time is over.
/// </summary>
public sealed class BearerBench : IDisposable
{
    public const long Alice = 42;
    public const long Session = 7;
    public const long Ceramics = 3;

    private readonly ManualClock clock = new();
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;
    private readonly string good;
    private readonly string expired;

    public BearerBench()
    {
        Knows(Snapshot);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(Options.Create(new JwtOptions { SigningKey = "a signing key for tests, 32 bytes or more" }))
            .AddSingleton<StrictJwtHandler>()
            .AddSingleton<IAccessTokens, JwtWriter>()
            .AddSingleton(Actors)
            .AddBearerAuthentication()
            .AddAuthentication()
            .AddAccessTokens<TokenCookie>(TokenCookie.Scheme)
            .Services.BuildServiceProvider(validateScopes: true);
        scope = services.CreateAsyncScope();
        expired = Issue();
        clock.Advance(TimeSpan.FromMinutes(15));
        good = Issue();
        Context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
    }

    public static ActorSnapshot Snapshot { get; } =
        new(
            Alice,
            "alice",
            IsAdmin: false,
            IsVerified: true,
            IsActive: true,
            SessionIsLive: true,
            Shops: new Dictionary<long, ShopRole> { [Ceramics] = ShopRole.Manager }
        );

    public IActorReader Actors { get; } = Substitute.For<IActorReader>();

    public DefaultHttpContext Context { get; }

    public ICurrentActor Current => scope.ServiceProvider.GetRequiredService<ICurrentActor>();

    public Error? Failure => Context.Features.Get<AuthenticationFailureFeature>()?.Error;

    public void Knows(ActorSnapshot? user) => Actors.FindAsync(Alice, Session, Arg.Any<CancellationToken>()).Returns(user);

    public Task<AuthenticateResult> AuthenticateAsync(params string[] authorization)
    {
        Context.Request.Headers.Authorization = authorization.Select(WithTokens).ToArray();
        return Context.AuthenticateAsync();
    }

    public Task<AuthenticateResult> AuthenticateByCookieAsync(string token)
    {
        Context.Request.Headers.Cookie = $"{TokenCookie.Name}={WithTokens(token)}";
        return Context.AuthenticateAsync(TokenCookie.Scheme);
    }

    public string WithTokens(string text) =>
        text.Replace("good", good, StringComparison.Ordinal).Replace("expired", expired, StringComparison.Ordinal);

    /// <summary>The status and the header with which the scheme asks for a (better) token.</summary>
    public async Task<(int Status, string Header)> ChallengeAsync(params string[] authorization)
    {
        await AuthenticateAsync(authorization);
        await Context.ChallengeAsync();
        return (Context.Response.StatusCode, Context.Response.Headers.WWWAuthenticate.ToString());
    }

    private string Issue() => services.GetRequiredService<IAccessTokens>().Issue(new AccessTokenSubject(Alice, Session)).Value;

    public void Dispose()
    {
        scope.Dispose();
        services.Dispose();
    }

    private sealed class TokenCookie(IActorReader actors, CurrentActor current) : BearerEvents(actors, current)
    {
        public const string Scheme = "Cookie";
        public const string Name = "token";

        protected override string? TokenIn(HttpRequest request) => request.Cookies[Name];
    }
}
