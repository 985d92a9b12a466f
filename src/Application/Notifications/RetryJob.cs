using MediatR;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Notifications;

/// <summary>Runs a failed, deleted or waiting job again at once.</summary>
/// <param name="Id">The job's key.</param>
public sealed record RetryJob(long Id) : IRequest<Result<JobResponse>>;

internal sealed class RetryJobHandler(OperatedJobs jobs, IJobEngine engine, TimeProvider clock)
    : IRequestHandler<RetryJob, Result<JobResponse>>
{
    public Task<Result<JobResponse>> Handle(RetryJob request, CancellationToken cancellationToken) =>
        jobs.OperateAsync(
            request.Id,
            new JobOperation(
                AuditAction.JobRetried,
                job => job.MayBeRetried(),
                job => engine.RetryAsync(job, cancellationToken),
                job => job.Requeue(clock.GetUtcNow())
            ),
            cancellationToken
        );
}
