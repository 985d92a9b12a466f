using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Notifications;

/// <summary>An operator deletes a job that no node is working on.</summary>
/// <param name="Id">The job's key.</param>
public sealed record DeleteJob(long Id) : IRequest<Result>;

/// <summary>Deletes the job.</summary>
public sealed class DeleteJobHandler(IRepository<OutboxMessage> jobs, IUnitOfWork work) : IRequestHandler<DeleteJob, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(DeleteJob request, CancellationToken cancellationToken)
    {
        var job = await jobs.FirstOrDefaultAsync(new JobByIdSpec(request.Id), cancellationToken);
        if (job is null)
        {
            return OutboxErrors.NotFound;
        }

        var deletable = job.MayBeDeleted();
        if (deletable.IsFailure)
        {
            return deletable;
        }

        jobs.Remove(job);
        return await work.SaveAsync(job, cancellationToken);
    }
}
