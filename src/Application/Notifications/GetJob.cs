using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Notifications;

/// <summary>Reads a job.</summary>
/// <param name="Id">The job's key.</param>
public sealed record GetJob(long Id) : IRequest<Result<JobResponse>>;

internal sealed class GetJobHandler(IReadRepository reader) : IRequestHandler<GetJob, Result<JobResponse>>
{
    public async Task<Result<JobResponse>> Handle(GetJob request, CancellationToken cancellationToken) =>
        await reader.FirstAsync<OutboxMessage, JobResponse>(new JobByIdSpec(request.Id), cancellationToken) is { } job
            ? job
            : OutboxErrors.NotFound;
}

/// <summary>The job with this key.</summary>
internal sealed class JobByIdSpec : SingleResultSpecification<OutboxMessage>
{
    public JobByIdSpec(long id) => Query.Where(message => message.Id == id);
}
