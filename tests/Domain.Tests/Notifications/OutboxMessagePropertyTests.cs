using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Notifications;

namespace ShopClean.Domain.Tests.Notifications;

/// <summary>Whatever jobs and operators do to a message, in whatever order, some things hold.</summary>
public sealed class OutboxMessagePropertyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private enum Step
    {
        HandOver,
        Begin,
        BeginByAnother,
        Succeed,
        Postpone,
        Fail,
        Requeue,
        Delete,
        Release,
    }

    [Fact]
    public void A_message_is_always_in_one_consistent_state() =>
        Prop.ForAll(Steps(), steps => After(steps).All(snapshot => IsConsistent(snapshot.Message))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_delivered_message_is_never_delivered_again() =>
        Prop.ForAll(
                Steps(),
                steps => After(steps).SkipWhile(snapshot => snapshot.Message.DeliveredAt is null).All(snapshot => !snapshot.Began)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Only_the_job_that_it_was_handed_over_to_delivers_a_message() =>
        Prop.ForAll(Steps(), steps => After(steps).All(snapshot => !snapshot.Began || snapshot.Message.JobId == snapshot.Job))
            .QuickCheckThrowOnFailure();

    private static Arbitrary<Step[]> Steps() => Arb.From(Gen.Elements(Enum.GetValues<Step>()).ArrayOf());

    private static bool IsConsistent(Facts message) =>
        message.State switch
        {
            OutboxState.Pending => message is { NextAttemptAt: not null, FinishedAt: null, DeliveredAt: null },
            OutboxState.Processing => message is { NextAttemptAt: null, DeliveredAt: null, Attempts: > 0 },
            OutboxState.Succeeded => message is { NextAttemptAt: null, FinishedAt: not null, DeliveredAt: not null },
            OutboxState.Failed => message is { NextAttemptAt: null, FinishedAt: not null, DeliveredAt: null, LastError: not null },
            _ => message is { NextAttemptAt: null, FinishedAt: not null },
        };

    private static IEnumerable<Snapshot> After(IEnumerable<Step> steps)
    {
        var message = OutboxMessage.Enqueue("verification-mail", "jane@example.com", "{}", Noon);
        var now = Noon;
        foreach (var step in steps)
        {
            now += TimeSpan.FromSeconds(1);
            var job = step is Step.BeginByAnother ? "2" : "1";
            var began = Take(step, job, message, now);
            var facts = new Facts(
                message.State,
                message.JobId,
                message.Attempts,
                message.LastError,
                message.NextAttemptAt,
                message.DeliveredAt,
                message.FinishedAt
            );
            yield return new Snapshot(facts, job, began);
        }
    }

    private static bool Take(Step step, string job, OutboxMessage message, DateTimeOffset now)
    {
        switch (step)
        {
            case Step.HandOver when message.JobId is null:
                message.HandOver(job, now);
                break;
            case Step.Begin or Step.BeginByAnother:
                return message.Begin(job, now);
            case Step.Succeed when message.State is OutboxState.Processing:
                message.Succeed(now);
                break;
            case Step.Postpone:
                message.Postpone(now.AddMinutes(1), "no", now);
                break;
            case Step.Fail:
                message.Fail("no", now);
                break;
            case Step.Requeue:
                message.Requeue(now);
                break;
            case Step.Delete:
                message.Delete(now);
                break;
            case Step.Release:
                message.Release(now);
                break;
        }

        return false;
    }

    private sealed record Snapshot(Facts Message, string Job, bool Began);

    private sealed record Facts(
        OutboxState State,
        string? JobId,
        int Attempts,
        string? LastError,
        DateTimeOffset? NextAttemptAt,
        DateTimeOffset? DeliveredAt,
        DateTimeOffset? FinishedAt
    );
}
