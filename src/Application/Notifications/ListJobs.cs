using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Notifications;

/// <summary>Lists jobs, for operators.</summary>
public sealed record ListJobs : ListQuery<JobResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => JobListSpec.Fields.Describe<OutboxMessage, JobResponse>();
}

internal sealed class ListJobsHandler(IReadRepository reader) : IRequestHandler<ListJobs, Result<Page<JobResponse>>>
{
    public async Task<Result<Page<JobResponse>>> Handle(ListJobs request, CancellationToken cancellationToken)
    {
        var bound = JobListSpec.Fields.Bind<JobResponse>(request.Parameters);
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<OutboxMessage, JobResponse>(new JobListSpec(bound.Value), cancellationToken);
    }
}

/// <summary>A page of the jobs.</summary>
public sealed class JobListSpec : ListSpecification<OutboxMessage>
{
    /// <summary>What jobs can be filtered, sorted and searched by: never their content.</summary>
    public static readonly FieldTable<OutboxMessage> Fields = FieldTable
        .For<OutboxMessage>(message => message.Id)
        .Field("type", message => message.Type, searchable: true)
        .Field("state", message => message.State)
        .Field("recipient", message => message.Recipient, searchable: true, sortable: false)
        .Field("attempts", message => message.Attempts)
        .Field("lastError", message => message.LastError, searchable: true, sortable: false)
        .Field("createdAt", message => message.CreatedAt)
        .Field("nextAttemptAt", message => message.NextAttemptAt)
        .Field("finishedAt", message => message.FinishedAt)
        .SortedBy("createdAt", SortDirection.Descending);

    /// <summary>Creates the specification.</summary>
    public JobListSpec(ListRequest<OutboxMessage> request)
    {
        Answer(request);
    }
}
