using AutoMapper;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Notifications;

/// <summary>An operator has a failed or waiting job tried again at once.</summary>
/// <param name="Id">The job's key.</param>
public sealed record RetryJob(long Id) : IRequest<Result<JobResponse>>;

/// <summary>Has it tried again.</summary>
public sealed class RetryJobHandler(IRepository<OutboxMessage> jobs, IUnitOfWork work, IOutbox outbox, IMapper mapper, TimeProvider clock)
    : IRequestHandler<RetryJob, Result<JobResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<JobResponse>> Handle(RetryJob request, CancellationToken cancellationToken)
    {
        var job = await jobs.FirstOrDefaultAsync(new JobByIdSpec(request.Id), cancellationToken);
        if (job is null)
        {
            return OutboxErrors.NotFound;
        }

        var retried = job.Retry(clock.GetUtcNow());
        if (retried.IsFailure)
        {
            return retried.Error;
        }

        outbox.DeliverAfterCommit();
        var saved = await work.SaveAsync(job, cancellationToken);
        return saved.IsFailure ? saved.Error : mapper.Map<JobResponse>(job);
    }
}
