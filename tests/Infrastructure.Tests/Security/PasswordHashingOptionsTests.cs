using ShopClean.Infrastructure.Security;

namespace ShopClean.Infrastructure.Tests.Security;

public sealed class PasswordHashingOptionsTests
{
    [Theory]
    [InlineData(210_000, 0)]
    [InlineData(10_000, 1)]
    [InlineData(10_000_000, 1024)]
    public void Good_settings(int iterations, int maxConcurrent) => FaultsOf(iterations, maxConcurrent).ShouldBeEmpty();

    [Fact]
    public void The_default_cost_is_what_owasp_asks_for() => new PasswordHashingOptions().Iterations.ShouldBe(210_000);

    [Fact]
    public void Everything_wrong_is_listed_at_once() =>
        FaultsOf(9_999, -1)
            .ShouldBe([
                "Passwords:Iterations is 9999; it must be from 10000 to 10000000.",
                "Passwords:MaxConcurrent is -1; it must be from 0 to 1024.",
            ]);

    [Fact]
    public void Too_much_is_wrong_too() => FaultsOf(10_000_001, 1025).Count().ShouldBe(2);

    private static IEnumerable<string> FaultsOf(int iterations, int maxConcurrent)
    {
        var options = new PasswordHashingOptions { Iterations = iterations, MaxConcurrent = maxConcurrent };
        return new PasswordHashingOptionsValidator().Validate(name: null, options).Failures ?? [];
    }
}
