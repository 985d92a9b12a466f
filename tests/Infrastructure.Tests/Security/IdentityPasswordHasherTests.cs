using System.Diagnostics;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
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
    public async Task No_more_are_hashed_at_once_than_there_are_places()
    {
        using var busy = Of(iterations: 2_000_000, maxConcurrent: 1);
        var started = new TaskCompletionSource();
        var first = Task.Run(
            () =>
            {
                started.SetResult();
                return busy.HashAsync(Password, Cancellation);
            },
            Cancellation
        );
        await started.Task;
        await Task.Delay(TimeSpan.FromMilliseconds(50), Cancellation);

        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(() => busy.HashAsync(Password, gone.Token));
        await first;
    }

    [Fact]
    public async Task Who_finds_the_queue_full_is_turned_away_at_once_and_who_is_in_it_is_served()
    {
        using var busy = Of(iterations: 500_000, maxConcurrent: 1, maxWaiting: 2, maxWaitSeconds: 60);
        var outcomes = Enumerable.Range(0, 12).Select(_ => Task.Run(() => busy.HashAsync(Password, Cancellation), Cancellation)).ToList();

        var turnedAway = new List<OverloadedException>();
        foreach (var outcome in outcomes)
        {
            try
            {
                (await outcome).ShouldNotBeEmpty();
            }
            catch (OverloadedException overloaded)
            {
                turnedAway.Add(overloaded);
            }
        }

        // One is hashed and two wait; the rest came too soon.
        turnedAway.Count.ShouldBeInRange(1, 9);
        turnedAway.ShouldAllBe(overloaded => overloaded.RetryAfter == TimeSpan.FromSeconds(60));
        (await busy.HashAsync(Password, Cancellation)).ShouldNotBeEmpty("nobody who was turned away keeps a place");
    }

    [Fact]
    public async Task Who_waited_too_long_is_turned_away()
    {
        using var busy = Of(iterations: 6_000_000, maxConcurrent: 1, maxWaitSeconds: 1);
        var first = Task.Run(() => busy.HashAsync(Password, Cancellation), Cancellation);
        await Task.Yield();

        var second = Task.Run(() => busy.HashAsync(Password, Cancellation), Cancellation);

        var outcomes = await Task.WhenAll(Outcome(first), Outcome(second));
        outcomes.ShouldBe([null, typeof(OverloadedException)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_place_is_free_again_after_a_failure()
    {
        using var single = Of(iterations: 100, maxConcurrent: 1);

        await Should.ThrowAsync<FormatException>(() => single.VerifyAsync("no base64 at all", Password, Cancellation));

        (await single.HashAsync(Password, Cancellation)).ShouldNotBeEmpty();
    }

    private static async Task<Type?> Outcome(Task<string> hashing)
    {
        try
        {
            await hashing;
            return null;
        }
        catch (OverloadedException overloaded)
        {
            return overloaded.GetType();
        }
    }

    private static IdentityPasswordHasher Of(int iterations, int maxConcurrent = 0, int maxWaiting = 32, int maxWaitSeconds = 5) =>
        new(
            Options.Create(
                new PasswordHashingOptions
                {
                    Iterations = iterations,
                    MaxConcurrent = maxConcurrent,
                    MaxWaiting = maxWaiting,
                    MaxWaitSeconds = maxWaitSeconds,
                }
            )
        );

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static async Task<TimeSpan> TimeOfAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }
}
