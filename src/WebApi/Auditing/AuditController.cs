using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Auditing;
using ShopClean.Domain.Access;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;

namespace ShopClean.WebApi.Auditing;

/// <summary>Who changed what, when, from where.</summary>
[Route("api/v1")]
[Tags("Audit")]
public sealed class AuditController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List the audit</summary>
    /// <remarks>Sign-ins, accounts, shops, products and categories. Refused logins and refreshes are counted by account, address and minute.</remarks>
    [HttpGet("audit"), Access(Right.ReadAudit), Lists<ListAudit>, Answers<AuditEntryResponse>(IsPage = true)]
    public Task<IActionResult> List(CancellationToken ct) =>
        List(new ListAudit { Parameters = Request.ListParameters() }, "Audit retrieved successfully", ct);

    /// <summary>List a shop's audit</summary>
    /// <remarks>What happened to the shop, its people and its products, without where people were when they did it.</remarks>
    [HttpGet("shops/{id:id}/audit"), Access(Right.ReadShopAudit), Lists<ListShopAudit>, Answers<ShopAuditEntryResponse>(IsPage = true)]
    public Task<IActionResult> ListOfShop(long id, CancellationToken ct) =>
        List(new ListShopAudit(id) { Parameters = Request.ListParameters() }, "Audit retrieved successfully", ct);
}
