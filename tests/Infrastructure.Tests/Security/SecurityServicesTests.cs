using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Security;

namespace ShopClean.Infrastructure.Tests.Security;

public sealed class SecurityServicesTests : IDisposable
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"shopclean-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Tokens_of_the_container_are_read_by_the_container()
    {
        using var services = Services(developmentDirectory: null, ("Jwt:SigningKey", TokenBench.Key), ("Passwords:Iterations", "10000"));
        var token = services.GetRequiredService<IAccessTokens>().Issue(TokenBench.Alice);

        var handler = services.GetRequiredService<StrictJwtHandler>();
        (await handler.ValidateTokenAsync(token.Value, handler.Parameters)).IsValid.ShouldBeTrue();
        services.GetRequiredService<IPasswordHasher>().ShouldBeOfType<IdentityPasswordHasher>();
    }

    [Fact]
    public void Without_a_key_the_program_does_not_start_outside_development()
    {
        using var services = Services(developmentDirectory: null, ("Jwt:AccessTokenMinutes", "0"), ("Passwords:Iterations", "1"));

        var fault = Should.Throw<AggregateException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        string.Join(' ', fault.InnerExceptions.Select(inner => inner.Message))
            .ShouldSatisfyAllConditions(
                message => message.ShouldContain("Jwt:SigningKey is required"),
                message => message.ShouldContain("Jwt:AccessTokenMinutes"),
                message => message.ShouldContain("Passwords:Iterations")
            );
    }

    [Fact]
    public void In_development_a_key_is_made_and_kept()
    {
        using var services = Services(directory);

        services.GetRequiredService<IOptions<JwtOptions>>().Value.SigningKey.ShouldBe(DevelopmentSigningKey.ReadOrCreate(directory));
    }

    [Fact]
    public void In_development_a_key_that_is_set_is_used()
    {
        using var services = Services(directory, ("Jwt:SigningKey", TokenBench.Key));

        services.GetRequiredService<IOptions<JwtOptions>>().Value.SigningKey.ShouldBe(TokenBench.Key);
        Directory.Exists(directory).ShouldBeFalse();
    }

    private static ServiceProvider Services(string? developmentDirectory, params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(set => KeyValuePair.Create<string, string?>(set.Setting, set.Value)))
            .Build();
        return new ServiceCollection().AddSecurity(configuration, developmentDirectory).BuildServiceProvider();
    }
}
