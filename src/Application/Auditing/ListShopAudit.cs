using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Auditing;

/// <summary>Lists the audit of a shop, for its owner.</summary>
/// <param name="ShopId">The shop's key.</param>
public sealed record ListShopAudit(long ShopId) : ListQuery<ShopAuditEntryResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description =>
        AuditListSpec.ShopFields.Describe<AuditEntry, ShopAuditEntryResponse>() with
        {
            // Its filters are fewer than those of the whole audit.
            Resource = "ShopAudit",
        };
}

internal sealed class ListShopAuditHandler(Managed<Shop> shops, IReadRepository reader)
    : IRequestHandler<ListShopAudit, Result<Page<ShopAuditEntryResponse>>>
{
    public async Task<Result<Page<ShopAuditEntryResponse>>> Handle(ListShopAudit request, CancellationToken cancellationToken)
    {
        var id = request.ShopId;
        if (await shops.RefuseAsync(Right.ReadShopAudit, id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var bound = AuditListSpec.ShopFields.Bind<ShopAuditEntryResponse>(request.Parameters, new ListOptions { Scope = $"shop {id}" });
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<AuditEntry, ShopAuditEntryResponse>(new AuditListSpec(bound.Value, id), cancellationToken);
    }
}
