using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Notifications;

/// <summary>Counts jobs by state.</summary>
public sealed record CountJobs : IRequest<Result<JobCounts>>;

/// <summary>How many jobs are in which state.</summary>
/// <param name="Pending">Waiting for their first or next attempt.</param>
/// <param name="Processing">Being tried now.</param>
/// <param name="Succeeded">Done.</param>
/// <param name="Failed">Given up.</param>
/// <param name="Deleted">Deleted by an operator.</param>
public sealed record JobCounts(long Pending, long Processing, long Succeeded, long Failed, long Deleted);

internal sealed class CountJobsHandler(IReadRepository reader) : IRequestHandler<CountJobs, Result<JobCounts>>
{
    public async Task<Result<JobCounts>> Handle(CountJobs request, CancellationToken cancellationToken)
    {
        Task<long> CountAsync(OutboxState state) => reader.CountAsync(new JobsInStateSpec(state), cancellationToken);
        return new JobCounts(
            await CountAsync(OutboxState.Pending),
            await CountAsync(OutboxState.Processing),
            await CountAsync(OutboxState.Succeeded),
            await CountAsync(OutboxState.Failed),
            await CountAsync(OutboxState.Deleted)
        );
    }

    private sealed class JobsInStateSpec : Specification<OutboxMessage>
    {
        public JobsInStateSpec(OutboxState state) => Query.Where(message => message.State == state);
    }
}
