namespace ShopClean.Http.Uploads;

/// <summary>
/// Shares a capacity among users. Of those that wait, the user with the fewest running comes first, then who came first; a full queue takes one of each
/// user before anybody's second.
/// </summary>
/// <param name="capacity">What there is to share.</param>
/// <param name="maxWaiting">How many wait at most.</param>
internal sealed class FairQueue(long capacity, int maxWaiting)
{
    private readonly Lock gate = new();
    private readonly List<Waiter> waiting = [];
    private readonly List<Waiter> running = [];

    /// <summary>Waits for a share, which is given back by disposing it.</summary>
    /// <returns>Null where the queue is full, or needs the place for another user.</returns>
    public async Task<IDisposable?> EnterAsync(long user, long cost, CancellationToken ct)
    {
        var waiter = new Waiter(user, Math.Min(cost, capacity), this);
        lock (gate)
        {
            if (!TryQueue(waiter))
            {
                return null;
            }

            AdmitNext();
        }

        await using var given = ct.Register(() => Refuse(waiter));
        return await waiter.Admitted ? waiter : null;
    }

    private bool TryQueue(Waiter newcomer)
    {
        if (waiting.Count >= maxWaiting)
        {
            var busiest = waiting.GroupBy(waiter => waiter.User).MaxBy(waiters => waiters.Count())!;
            if (busiest.Count() <= waiting.Count(waiter => waiter.User == newcomer.User) + 1)
            {
                return false;
            }

            var last = busiest.Last();
            waiting.Remove(last);
            last.Answer(isAdmitted: false);
        }

        waiting.Add(newcomer);
        return true;
    }

    // A large one at the head waits until it fits: small ones that passed it would make it wait for ever.
    private void AdmitNext()
    {
        while (
            waiting.MinBy(waiter => running.Count(other => other.User == waiter.User)) is { } next
            && running.Sum(other => other.Cost) + next.Cost <= capacity
        )
        {
            waiting.Remove(next);
            running.Add(next);
            next.Answer(isAdmitted: true);
        }
    }

    private void Refuse(Waiter waiter)
    {
        lock (gate)
        {
            if (waiting.Remove(waiter))
            {
                waiter.Answer(isAdmitted: false);
                AdmitNext();
            }
        }
    }

    private void Leave(Waiter waiter)
    {
        lock (gate)
        {
            if (running.Remove(waiter))
            {
                AdmitNext();
            }
        }
    }

    private sealed class Waiter(long user, long cost, FairQueue queue) : IDisposable
    {
        private readonly TaskCompletionSource<bool> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long User => user;

        public long Cost => cost;

        public Task<bool> Admitted => answer.Task;

        public void Answer(bool isAdmitted) => answer.SetResult(isAdmitted);

        public void Dispose() => queue.Leave(this);
    }
}
