using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.WebApi.Common.Authentication;

namespace ShopClean.Api.Tests.Common.Authentication;

/// <summary>One request before the scheme <c>Bearer</c>, whose token <c>good</c> is Alice's.</summary>
public sealed class BearerBench : IDisposable
{
    public const long Alice = 42;
    public const long Session = 7;
    public const long Ceramics = 3;

    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    public BearerBench()
    {
        Tokens.Read(Arg.Any<string>()).Returns(new AccessTokenReading(AccessTokenVerdict.Invalid));
        Tokens.Read("good").Returns(new AccessTokenReading(AccessTokenVerdict.Valid, new AccessTokenSubject(Alice, Session)));
        Tokens.Read("expired").Returns(new AccessTokenReading(AccessTokenVerdict.Expired));
        Knows(Snapshot);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(Tokens)
            .AddSingleton(Actors)
            .AddBearerAuthentication()
            .BuildServiceProvider(validateScopes: true);
        scope = services.CreateAsyncScope();
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

    public IAccessTokenReader Tokens { get; } = Substitute.For<IAccessTokenReader>();

    public IActorReader Actors { get; } = Substitute.For<IActorReader>();

    public DefaultHttpContext Context { get; }

    public ICurrentActor Current => scope.ServiceProvider.GetRequiredService<ICurrentActor>();

    public Error? Failure => Context.Features.Get<AuthenticationFailureFeature>()?.Error;

    public void Knows(ActorSnapshot? user) => Actors.FindAsync(Alice, Session, Arg.Any<CancellationToken>()).Returns(user);

    public Task<AuthenticateResult> AuthenticateAsync(params string[] authorization)
    {
        Context.Request.Headers.Authorization = authorization;
        return Context.AuthenticateAsync();
    }

    /// <summary>The status and the header with which the scheme asks for a (better) token.</summary>
    public async Task<(int Status, string Header)> ChallengeAsync(params string[] authorization)
    {
        await AuthenticateAsync(authorization);
        await Context.ChallengeAsync();
        return (Context.Response.StatusCode, Context.Response.Headers.WWWAuthenticate.ToString());
    }

    public void Dispose()
    {
        scope.Dispose();
        services.Dispose();
    }
}
