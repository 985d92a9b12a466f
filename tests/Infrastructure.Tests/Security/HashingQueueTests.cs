using ShopClean.Application.Common;
using ShopClean.Infrastructure.Security;

namespace ShopClean.Infrastructure.Tests.Security;

/// <summary>Who waits for a place and who is turned away. What is at work is at work until a test says otherwise.</summary>
public sealed class HashingQueueTests : IDisposable
{
    private readonly ManualResetEventSlim isDone = new();
    private readonly SemaphoreSlim begun = new(0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        isDone.Dispose();
        begun.Dispose();
    }

    [Fact]
    public async Task Nobody_begins_while_every_place_is_taken()
    {
        using var places = new HashingQueue(new PasswordHashingOptions { MaxConcurrent = 1 });
        var first = await AtWorkAsync(places);

        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(() => places.RunAsync(Work, gone.Token));

        isDone.Set();
        (await first).ShouldBeTrue();
        (await places.RunAsync(Work, Cancellation)).ShouldBeTrue("whoever left the queue keeps no place in it");
    }

    [Fact]
    public async Task Who_finds_the_queue_full_is_turned_away_at_once_and_who_is_in_it_is_served()
    {
        using var places = new HashingQueue(Options(maxWaiting: 2, maxWaitSeconds: 60));
        var first = await AtWorkAsync(places);
        var (second, third) = (places.RunAsync(Work, Cancellation), places.RunAsync(Work, Cancellation));

        var turnedAway = await Should.ThrowAsync<OverloadedException>(() => places.RunAsync(Work, Cancellation));

        turnedAway.RetryAfter.ShouldBe(TimeSpan.FromSeconds(60));
        isDone.Set();
        (await Task.WhenAll(first, second, third)).ShouldAllBe(served => served);
        places.MostAtOnce.ShouldBe(3);
    }

    [Fact]
    public async Task Who_waited_too_long_is_turned_away()
    {
        using var places = new HashingQueue(Options(maxWaiting: 2, maxWaitSeconds: 1));
        var first = await AtWorkAsync(places);

        await Should.ThrowAsync<OverloadedException>(() => places.RunAsync(Work, Cancellation));

        isDone.Set();
        (await first).ShouldBeTrue();
    }

    private static PasswordHashingOptions Options(int maxWaiting, int maxWaitSeconds) =>
        new()
        {
            MaxConcurrent = 1,
            MaxWaiting = maxWaiting,
            MaxWaitSeconds = maxWaitSeconds,
        };

    private async Task<Task<bool>> AtWorkAsync(HashingQueue places)
    {
        var work = places.RunAsync(Work, Cancellation);
        await begun.WaitAsync(Cancellation);
        return work;
    }

    private bool Work()
    {
        begun.Release();
        isDone.Wait(Cancellation);
        return true;
    }
}
