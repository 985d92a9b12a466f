using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs.Engine;

/// <summary>
/// Writes what Hangfire, or an operator in its dashboard, decides about a job into the message that it delivers, so that both views say the same. What a
/// delivery itself changes (that it began, that it succeeded) <see cref="OutboxJob"/> writes.
/// </summary>
/// <remarks>
/// It runs last of all that elect a state, before Hangfire saves it: should that fail, the job is still in its old state, and what happens to it next is written anew.
/// </remarks>
internal sealed class MessageStateFilter(OutboxMessages messages, TimeProvider clock) : IElectStateFilter, IJobFilter
{
    // Hangfire's retry filter keeps its count here, and does not reset it when an operator starts a job again.
    private const string RetryCount = "RetryCount";

    public int Order => int.MaxValue;

    public bool AllowMultiple => false;

    public void OnStateElection(ElectStateContext context)
    {
        // A job that is being created has a message that says so already, and that its creator holds.
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

        // Hangfire knows no asynchronous filters. On a thread of the pool, since whoever changes the state may have a context that its own wait would block.
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
            // When its time has come: the message says when that is.
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

    // A job that is tried again had failed first.
    private static string? ErrorIn(ElectStateContext context) =>
        context.TraversedStates.OfType<FailedState>().LastOrDefault()?.Exception.Message;
}
