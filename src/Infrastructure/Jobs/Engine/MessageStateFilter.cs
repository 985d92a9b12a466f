using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs.Engine;

/// <summary>
/// Updates the message of a job when Hangfire, or an operator in its dashboard, changes the job's state. What a delivery itself changes (started,
/// succeeded) <see cref="OutboxJob"/> writes.
/// </summary>
/// <remarks>
/// It runs after all other state election filters and before Hangfire saves the state: if it fails, the job keeps its old state, and the next change is
/// written instead.
/// </remarks>
internal sealed class MessageStateFilter(OutboxMessages messages, TimeProvider clock) : IElectStateFilter, IJobFilter
{
    // Hangfire's retry filter keeps its count here, and does not reset it when an operator starts a job again.
    private const string RetryCount = "RetryCount";

    public int Order => int.MaxValue;

    public bool AllowMultiple => false;

    public void OnStateElection(ElectStateContext context)
    {
        // A new job's message is already in this state, and locked by the creator.
        if (
            context.CurrentState is null
            || OutboxJob.MessageOf(context.BackgroundJob.Job) is not { } id
            || ChangeOf(context) is not { } change
        )
        {
            return;
        }

        if (context.CandidateState is EnqueuedState)
        {
            context.SetJobParameter(RetryCount, 0);
        }

        // Hangfire has no asynchronous filters. On the thread pool, as a synchronization context of the caller would deadlock.
        Task.Run(() => messages.ChangeAsync(id, Change, CancellationToken.None)).GetAwaiter().GetResult();

        bool Change(OutboxMessage message)
        {
            var isItsJob = message.JobId == context.BackgroundJob.Id;
            if (isItsJob)
            {
                change(message);
            }

            return isItsJob;
        }
    }

    private Action<OutboxMessage>? ChangeOf(ElectStateContext context)
    {
        var now = clock.GetUtcNow();
        return context.CandidateState switch
        {
            // The message itself has the time of the next attempt.
            EnqueuedState when context.CurrentState == ScheduledState.StateName && IsOfTheClock(context.CandidateState) => null,
            EnqueuedState => message => message.Requeue(now),
            ScheduledState scheduled => message =>
                message.Postpone(now + (scheduled.EnqueueAt - scheduled.ScheduledAt), ErrorIn(context), now),
            FailedState failed => message => message.Fail(failed.Exception.Message, now),
            DeletedState => message => message.Delete(now),
            _ => null,
        };
    }

    private static bool IsOfTheClock(IState state) => state.Reason?.Contains(nameof(DelayedJobScheduler), StringComparison.Ordinal) == true;

    // A job is retried only after a failure.
    private static string? ErrorIn(ElectStateContext context) =>
        context.TraversedStates.OfType<FailedState>().LastOrDefault()?.Exception.Message;
}
