using MediatR;
using ShopClean.Application.Auditing;
using ShopClean.Application.Common;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Notifications;

/// <summary>Notes in the audit what an operator did in the job engine's own dashboard.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Jobs">The keys of the jobs, in the job engine's words.</param>
public sealed record NoteOperatedJobs(AuditAction Action, IReadOnlyList<string> Jobs) : IRequest<Result>;

internal sealed class NoteOperatedJobsHandler(IJobEngine engine, IAuditTrail audit, IUnitOfWork work)
    : IRequestHandler<NoteOperatedJobs, Result>
{
    public Task<Result> Handle(NoteOperatedJobs request, CancellationToken cancellationToken)
    {
        foreach (var jobId in request.Jobs)
        {
            var messageId = engine.MessageOf(jobId);
            audit.NoteJob(request.Action, messageId, messageId is null ? jobId : null);
        }

        return work.SaveAsync(cancellationToken);
    }
}
