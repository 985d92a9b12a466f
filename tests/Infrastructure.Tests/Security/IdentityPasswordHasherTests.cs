using System.Diagnostics;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Security;

namespace ShopClean.Infrastructure.Tests.Security;

public sealed class IdentityPasswordHasherTests : IDisposable
{
    private const string Password = "Sandi-rahasia 1";

    private readonly IdentityPasswordHasher hasher = Of(iterations: 100);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => hasher.Dispose();

    [Fact]
    public async Task The_right_password_is_known_again_and_a_wrong_one_is_not()
    {
        var hash = await hasher.HashAsync(Password, Cancellation);

        (await hasher.VerifyAsync(hash, Password, Cancellation)).ShouldBe(PasswordCheck.Success);
        (await hasher.VerifyAsync(hash, Password + " ", Cancellation)).ShouldBe(PasswordCheck.Failed);
        (await hasher.VerifyAsync(hash, "", Cancellation)).ShouldBe(PasswordCheck.Failed);
    }

    [Fact]
    public async Task A_hash_is_salted_and_does_not_show_the_password()
    {
        var hash = await hasher.HashAsync(Password, Cancellation);

        hash.ShouldNotContain(Password);
        (await hasher.HashAsync(Password, Cancellation) == hash).ShouldBeFalse();
    }

    [Fact]
    public async Task A_hash_of_a_lower_cost_is_due_for_another()
    {
        using var dearer = Of(iterations: 101);
        var hash = await hasher.HashAsync(Password, Cancellation);

        (await dearer.VerifyAsync(hash, Password, Cancellation)).ShouldBe(PasswordCheck.SuccessRehashNeeded);
        (await dearer.VerifyAsync(hash, "wrong", Cancellation)).ShouldBe(PasswordCheck.Failed);
        (await hasher.VerifyAsync(await dearer.HashAsync(Password, Cancellation), Password, Cancellation)).ShouldBe(PasswordCheck.Success);
    }

    [Fact]
    public async Task An_account_without_a_password_lets_nobody_in()
    {
        (await hasher.VerifyAsync(hash: null, Password, Cancellation)).ShouldBe(PasswordCheck.Failed);
        (await hasher.VerifyAsync(hash: null, "", Cancellation)).ShouldBe(PasswordCheck.Failed);
    }

    [Fact]
    public async Task A_wrong_password_takes_as_long_with_a_hash_from_before_the_cost_was_raised()
    {
        using var dear = Of(iterations: 200_000);
        var cheap = await hasher.HashAsync(Password, Cancellation);
        var (somebody, nobody) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var turn = 0; turn < 5; turn++)
        {
            somebody = Shorter(somebody, await TimeOfAsync(() => dear.VerifyAsync(cheap, "wrong", Cancellation)));
            nobody = Shorter(nobody, await TimeOfAsync(() => dear.VerifyAsync(hash: null, "wrong", Cancellation)));
        }

        (nobody / somebody).ShouldBeInRange(0.05, 20);
    }

    [Fact]
    public async Task The_rounds_of_a_hash_are_those_that_made_it()
    {
        HashIterations.CountOf(await hasher.HashAsync(Password, Cancellation)).ShouldBe(100);
        HashIterations.CountOf("AAAA").ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_takes_as_long_as_somebody()
    {
        // By turns, and with wide bounds, for a busy machine: what it must notice is work that was left out, a factor of thousands.
        using var dear = Of(iterations: 100_000);
        var hash = await dear.HashAsync(Password, Cancellation);
        var (somebody, nobody) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var turn = 0; turn < 5; turn++)
        {
            somebody = Shorter(somebody, await TimeOfAsync(() => dear.VerifyAsync(hash, "wrong", Cancellation)));
            nobody = Shorter(nobody, await TimeOfAsync(() => dear.VerifyAsync(hash: null, "wrong", Cancellation)));
        }

        (nobody / somebody).ShouldBeInRange(0.05, 20);
    }

    [Fact]
    public async Task A_place_is_free_again_after_a_failure()
    {
        using var single = Of(iterations: 100, maxConcurrent: 1);

        await Should.ThrowAsync<FormatException>(() => single.VerifyAsync("no base64 at all", Password, Cancellation));

        (await single.HashAsync(Password, Cancellation)).ShouldNotBeEmpty();
    }

    private static IdentityPasswordHasher Of(int iterations, int maxConcurrent = 0) =>
        new(Options.Create(new PasswordHashingOptions { Iterations = iterations, MaxConcurrent = maxConcurrent }));

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static async Task<TimeSpan> TimeOfAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }
}
