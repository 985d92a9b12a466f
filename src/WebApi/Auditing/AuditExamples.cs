using ShopClean.Application.Auditing;
using ShopClean.Application.Common;
using ShopClean.Domain.Auditing;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.WebApi.Auditing;

/// <summary>Examples of the audit.</summary>
internal sealed class AuditExamples : IExamples
{
    private static readonly PersonResponse Somebody = new() { Id = 1, Username = "johndoe" };
    private static readonly AuditChange[] Changes = [new("price", "150000", "135000"), new("isFeatured", "false", "true")];

    public IEnumerable<object> All { get; } =
    [
        new AuditEntryResponse
        {
            Id = 1,
            Action = AuditAction.Update,
            Entity = AuditSubject.Product,
            EntityId = 7,
            ShopId = 42,
            User = Somebody,
            Changes = Changes,
            CreatedAt = ExampleTime.Now,
            IpAddress = "203.0.113.7",
            Device = "Firefox on Linux",
            UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
        },
        new ShopAuditEntryResponse
        {
            Id = 1,
            Action = AuditAction.Update,
            Entity = AuditSubject.Product,
            EntityId = 7,
            User = Somebody,
            Changes = Changes,
            CreatedAt = ExampleTime.Now,
        },
    ];
}
