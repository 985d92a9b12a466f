using AutoMapper;
using ShopClean.Application.Common;
using ShopClean.Domain.Auditing;

namespace ShopClean.Application.Auditing;

/// <summary>Maps the audit to responses.</summary>
public sealed class AuditMaps : Profile
{
    /// <summary>Declares the maps.</summary>
    public AuditMaps()
    {
        CreateMap<AuditEntry, ShopAuditEntryResponse>()
            .MaxDepth(1)
            .ForMember(response => response.Entity, map => map.MapFrom(entry => entry.Subject))
            .ForMember(response => response.EntityId, map => map.MapFrom(entry => entry.SubjectId))
            .ForMember(response => response.Changes, map => map.MapFrom(entry => AuditChange.Read(entry.Changes)));
        CreateMap<AuditEntry, AuditEntryResponse>()
            .MaxDepth(1)
            .IncludeBase<AuditEntry, ShopAuditEntryResponse>()
            .ForMember(response => response.Device, map => map.MapFrom(entry => DeviceName.Of(entry.UserAgent)));
    }
}
