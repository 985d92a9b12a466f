using FsCheck;
using FsCheck.Fluent;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

/// <summary>What holds for every account, whatever its owner does in whatever order.</summary>
public sealed class AccountProperties(ShopApi api) : IClassFixture<ShopApi>
{
    private const int Lives = 12;
    private const int LongestLife = 10;

    // Registering comes more often: without an account little else happens.
    private static readonly Step[] Steps = [.. Enum.GetValues<Step>(), Step.Register, Step.Register];

    [Fact]
    public async Task Whoever_receives_the_mail_of_an_account_can_always_get_in()
    {
        var seed = (ulong)Random.Shared.NextInt64();
        foreach (var steps in Gen.Elements(Steps).ArrayOf(LongestLife).Sample(LongestLife, new Rnd(seed), Lives))
        {
            var life = new AccountLife(api, api.New("owner"));
            var done = new List<Step>();
            try
            {
                foreach (var step in steps)
                {
                    done.Add(step);
                    await life.DoAsync(step);
                }

                await life.GetInByMailAsync();
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}, after {string.Join(", ", done)}: {failure.Message}", failure);
            }
        }
    }
}
