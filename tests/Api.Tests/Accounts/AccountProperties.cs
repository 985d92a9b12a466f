using FsCheck.Fluent;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

/// <summary>What holds for every account, whatever its owner does in whatever order.</summary>
public sealed class AccountProperties(ShopApi api) : IClassFixture<ShopApi>
{
    private const int Lives = 12;
    private const int LongestLife = 9;

    [Fact]
    public async Task Whoever_receives_the_mail_of_an_account_can_always_get_in()
    {
        var lives = Gen.Elements(Enum.GetValues<Step>()).ArrayOf(LongestLife).Sample(LongestLife, Lives);
        foreach (var steps in lives)
        {
            var life = new AccountLife(api, await api.RegisterAsync("owner"));
            await api.OutboxIsEmptyAsync();
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
                throw new InvalidOperationException($"After {string.Join(", ", done)}: {failure.Message}", failure);
            }
        }
    }
}
