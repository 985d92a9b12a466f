using MediatR;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Notifications;

/// <summary>Deletes a job that is not being processed. It stays in the list as deleted for a while.</summary>
/// <param name="Id">The job's key.</param>
public sealed record DeleteJob(long Id) : IRequest<Result>;

internal sealed class DeleteJobHandler(OperatedJobs jobs, IJobEngine engine, TimeProvider clock) : IRequestHandler<DeleteJob, Result>
{
    public async Task<Result> Handle(DeleteJob request, CancellationToken cancellationToken)
    {
        var operation = new JobOperation(
            AuditAction.JobDeleted,
            job => job.MayBeDeleted(),
            job => engine.DeleteAsync(job, cancellationToken),
            job => job.Delete(clock.GetUtcNow())
        );
        var deleted = await jobs.OperateAsync(request.Id, operation, cancellationToken);
        return deleted.IsFailure ? deleted.Error : Result.Success;
    }
}
