using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Auditing;

/// <summary>Lists the audit, for administrators.</summary>
public sealed record ListAudit : ListQuery<AuditEntryResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => AuditListSpec.Fields.Describe<AuditEntry, AuditEntryResponse>();
}

internal sealed class ListAuditHandler(IReadRepository reader) : IRequestHandler<ListAudit, Result<Page<AuditEntryResponse>>>
{
    public async Task<Result<Page<AuditEntryResponse>>> Handle(ListAudit request, CancellationToken cancellationToken)
    {
        var bound = AuditListSpec.Fields.Bind<AuditEntryResponse>(request.Parameters);
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<AuditEntry, AuditEntryResponse>(new AuditListSpec(bound.Value, shopId: null), cancellationToken);
    }
}

/// <summary>A page of the audit.</summary>
public sealed class AuditListSpec : ListSpecification<AuditEntry>
{
    /// <summary>What a shop's audit can be filtered, sorted and searched by: what an index leads to.</summary>
    public static readonly FieldTable<AuditEntry> ShopFields = FieldTable
        .For<AuditEntry>(entry => entry.Id)
        .Field("action", entry => entry.Action, sortable: false)
        .Field("entity", entry => entry.Subject, sortable: false)
        .Field("entityId", entry => entry.SubjectId, sortable: false)
        .Field("user.id", entry => entry.UserId, sortable: false)
        .Field("user.username", entry => entry.User!.Username, searchable: true, sortable: false)
        .Field("createdAt", entry => entry.CreatedAt)
        .SortedBy("createdAt", SortDirection.Descending);

    /// <summary>What the whole audit can be filtered, sorted and searched by.</summary>
    /// <remarks>Addresses and traces are found whole. Indexes for parts of them would make every audited change twice as slow: docs/adr/0005.</remarks>
    public static readonly FieldTable<AuditEntry> Fields = ShopFields
        .Field("shopId", entry => entry.ShopId, sortable: false)
        .Field("ipAddress", entry => entry.IpAddress, sortable: false)
        .Field("traceId", entry => entry.TraceId, sortable: false)
        .Parameter("shop.id", "shopId");

    /// <summary>Creates the specification.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="shopId">The shop whose audit it is; null for the whole.</param>
    public AuditListSpec(ListRequest<AuditEntry> request, long? shopId)
    {
        if (shopId is { } shop)
        {
            Query.Where(entry => entry.ShopId == shop);
        }

        Answer(request);
    }
}
