using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;

namespace ShopClean.WebApi.Notifications;

/// <summary>Background jobs, for operators: watch them, repeat what failed.</summary>
[Route("api/v1/jobs")]
[Tags("Jobs")]
public sealed class JobsController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List jobs</summary>
    /// <remarks><c>meta.counts</c> says how many there are in each state, whatever the filter; with <c>count=none</c> nothing is counted.</remarks>
    [HttpGet, Access(Right.OperateJobs), Lists<ListJobs>, Answers<JobResponse>(IsPage = true, Meta = typeof(JobListMeta))]
    public Task<IActionResult> List(CancellationToken ct) =>
        List(
            new ListJobs { Parameters = Request.ListParameters() },
            _ => "Jobs retrieved successfully",
            async page => new JobListMeta(page, page.TotalItems is null ? null : await CountAsync(ct)),
            ct
        );

    /// <summary>Read a job</summary>
    [HttpGet("{id:id}"), Access(Right.OperateJobs), Answers<JobResponse>]
    public Task<IActionResult> Get(long id, CancellationToken ct) =>
        Send(new GetJob(id), "Job retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Retry a job</summary>
    /// <remarks>A failed, deleted or waiting one is tried at once, with all attempts anew. One that has succeeded never is.</remarks>
    [HttpPost("{id:id}/retry"), Access(Right.OperateJobs), Answers<JobResponse>]
    [
        Fails(ErrorCodes.PreconditionFailed),
        Fails(typeof(OutboxErrors), nameof(OutboxErrors.InProgress), nameof(OutboxErrors.AlreadyDelivered))
    ]
    public Task<IActionResult> Retry(long id, CancellationToken ct) =>
        Send(new RetryJob(id), "Job will be retried", SuccessCodes.StatusUpdated, ct);

    /// <summary>Delete a job</summary>
    /// <remarks>Not while it is processed. It stays in the list for a while, as <c>deleted</c>, and can be retried.</remarks>
    [HttpDelete("{id:id}"), Access(Right.OperateJobs), Answers, Fails(typeof(OutboxErrors), nameof(OutboxErrors.InProgress))]
    public Task<IActionResult> Delete(long id, CancellationToken ct) =>
        Send(new DeleteJob(id), "Job deleted successfully", SuccessCodes.ResourceDeleted, ct);

    private async Task<JobCounts> CountAsync(CancellationToken ct) => (await Mediator.Send(new CountJobs(), ct)).Value;
}

/// <summary>What there is to say about a list of jobs.</summary>
/// <param name="Pagination">Where the page is.</param>
/// <param name="Counts">How many jobs there are in each state; null where the client does not want to know.</param>
public sealed record JobListMeta(
    PageInfo Pagination,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JobCounts? Counts
);
