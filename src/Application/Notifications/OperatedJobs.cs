using AutoMapper;
using ShopClean.Application.Auditing;
using ShopClean.Application.Common;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Notifications;

/// <summary>What an operator can do to one job.</summary>
/// <param name="Action">What the audit calls it.</param>
/// <param name="IsAllowed">Whether the message allows it.</param>
/// <param name="RunAsync">Does it, by way of the job engine.</param>
/// <param name="Apply">What it makes of the message.</param>
public sealed record JobOperation(
    AuditAction Action,
    Func<OutboxMessage, Result> IsAllowed,
    Func<OutboxMessage, Task> RunAsync,
    Action<OutboxMessage> Apply
);

/// <summary>Finds a job, asks whether an operation is allowed, runs it and notes it in the audit.</summary>
public sealed class OperatedJobs(
    IRepository<OutboxMessage> jobs,
    IPreconditions preconditions,
    IAuditTrail audit,
    IUnitOfWork work,
    IMapper mapper
)
{
    /// <summary>Operates a job.</summary>
    /// <returns>The job as the operation left it; it may have gone on since.</returns>
    public async Task<Result<JobResponse>> OperateAsync(long id, JobOperation operation, CancellationToken ct)
    {
        if (await jobs.FirstOrDefaultAsync(new JobByIdSpec(id), ct) is not { } job)
        {
            return OutboxErrors.NotFound;
        }

        if (operation.IsAllowed(job) is { IsFailure: true } refused)
        {
            return refused.Error;
        }

        if (!preconditions.AllowChangeOf(job.Version))
        {
            return Error.Stale("Job");
        }

        await operation.RunAsync(job);
        audit.NoteJob(operation.Action, job.Id);
        if (await work.SaveAsync(ct) is { IsFailure: true } unsaved)
        {
            return unsaved.Error;
        }

        // The job engine has saved it: this copy is for the answer alone.
        work.Discard();
        operation.Apply(job);
        return mapper.Map<JobResponse>(job);
    }
}
