using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Notifications;

namespace ShopClean.Domain.Tests.Notifications;

/// <summary>Whatever happens to a message, in whatever order, some things hold.</summary>
public sealed class OutboxMessagePropertyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private enum Step
    {
        Claim,
        Succeed,
        Fail,
        Retry,
        WaitALittle,
        WaitForALease,
        WaitLong,
    }

    [Fact]
    public void A_message_is_always_in_one_consistent_state() =>
        Prop.ForAll(Steps(), steps => After(steps).All(IsConsistent)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_delivered_message_stays_delivered() =>
        Prop.ForAll(
                Steps(),
                steps =>
                    After(steps)
                        .SkipWhile(message => message.State != OutboxState.Succeeded)
                        .All(message => message.State == OutboxState.Succeeded)
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<Step[]> Steps() => Arb.From(Gen.Elements(Enum.GetValues<Step>()).ArrayOf());

    private static bool IsConsistent(Snapshot message) =>
        message.State switch
        {
            OutboxState.Pending => message is { NextAttemptAt: not null, LeaseOwner: null, FinishedAt: null },
            OutboxState.Processing => message is { NextAttemptAt: not null, LeaseOwner: not null, FinishedAt: null, Attempts: > 0 },
            OutboxState.Succeeded => message is { NextAttemptAt: null, LeaseOwner: null, FinishedAt: not null, LastError: null },
            _ => message is { NextAttemptAt: null, LeaseOwner: null, FinishedAt: not null, LastError: not null },
        }
        && message.Attempts <= OutboxRetries.MaxAttempts;

    private static IEnumerable<Snapshot> After(IEnumerable<Step> steps)
    {
        var message = OutboxMessage.Enqueue("verification-mail", "jane@example.com", "{}", Noon);
        var now = Noon;
        foreach (var step in steps)
        {
            now += Take(step, message, now);
            yield return new Snapshot(
                message.State,
                message.Attempts,
                message.NextAttemptAt,
                message.LeaseOwner,
                message.FinishedAt,
                message.LastError
            );
        }
    }

    private static TimeSpan Take(Step step, OutboxMessage message, DateTimeOffset now)
    {
        switch (step)
        {
            case Step.Claim when message.IsDue(now):
                message.Claim("node", now);
                break;
            case Step.Succeed when message.State is OutboxState.Processing:
                message.Succeed(now);
                break;
            case Step.Fail when message.State is OutboxState.Processing:
                message.Fail("no", now);
                break;
            case Step.Retry:
                message.Retry(now);
                break;
        }

        return step switch
        {
            Step.WaitALittle => TimeSpan.FromSeconds(1),
            Step.WaitForALease => OutboxRetries.Lease,
            Step.WaitLong => OutboxRetries.MaxDelay,
            _ => TimeSpan.Zero,
        };
    }

    private sealed record Snapshot(
        OutboxState State,
        int Attempts,
        DateTimeOffset? NextAttemptAt,
        string? LeaseOwner,
        DateTimeOffset? FinishedAt,
        string? LastError
    );
}
