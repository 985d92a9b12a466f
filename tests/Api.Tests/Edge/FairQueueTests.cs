using ShopClean.Http.Uploads;

namespace ShopClean.Api.Tests.Edge;

public sealed class FairQueueTests
{
    private const long Jane = 1;
    private const long John = 2;
    private const long Jack = 3;

    private readonly FairQueue queue = new(capacity: 2, maxWaiting: 3);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_none_running_comes_before_anybodys_second()
    {
        // Given
        var running = await Task.WhenAll(Enter(Jane), Enter(Jane));
        var (janes, johns) = (Enter(Jane), Enter(John));
        // When
        running[0]!.Dispose();
        // Then
        (await johns).ShouldNotBeNull();
        janes.IsCompleted.ShouldBeFalse();
        running[1]!.Dispose();
        (await janes).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_full_queue_makes_room_for_the_first_of_a_user_and_for_no_second_one()
    {
        // Given
        var running = await Task.WhenAll(Enter(Jane), Enter(Jane));
        var janes = Enumerable.Range(0, 3).Select(_ => Enter(Jane)).ToList();
        // When
        var johns = Enter(John);
        var jacks = Enter(Jack);
        // Then those that Jane began last make room
        (await janes[2]).ShouldBeNull();
        (await janes[1]).ShouldBeNull();
        (await Enter(John)).ShouldBeNull();
        (await Enter(Jane)).ShouldBeNull();
        running[0]!.Dispose();
        (await johns).ShouldNotBeNull();
        // Jane has none running any more, and came before Jack.
        running[1]!.Dispose();
        (await janes[0]).ShouldNotBeNull().Dispose();
        (await jacks).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_large_one_waits_until_it_fits_and_no_small_one_passes_it()
    {
        var running = await Task.WhenAll(Enter(Jane), Enter(Jane));
        var (large, small) = (queue.EnterAsync(John, cost: 2, Ended), Enter(Jack));

        running[0]!.Dispose();
        large.IsCompleted.ShouldBeFalse();
        small.IsCompleted.ShouldBeFalse();

        running[1]!.Dispose();
        (await large).ShouldNotBeNull().Dispose();
        (await small).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_gives_up_waits_no_more_and_blocks_nobody()
    {
        using var patience = new CancellationTokenSource();
        var running = await Enter(Jane);
        var large = queue.EnterAsync(John, cost: 2, patience.Token);
        var small = Enter(Jack);

        await patience.CancelAsync();

        (await large).ShouldBeNull();
        (await small).ShouldNotBeNull();
        running!.Dispose();
        // Giving back twice gives back once.
        running.Dispose();
        (await Enter(Jane)).ShouldNotBeNull();
        Enter(Jane).IsCompleted.ShouldBeFalse();
    }

    private Task<IDisposable?> Enter(long user) => queue.EnterAsync(user, cost: 1, Ended);
}
