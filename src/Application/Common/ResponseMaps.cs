using AutoMapper;

namespace ShopClean.Application.Common;

/// <summary>All maps from entities to responses.</summary>
public static class ResponseMaps
{
    /// <summary>The maps of every profile of this layer.</summary>
    public static MapperConfiguration Create() => new(maps => maps.AddMaps(typeof(ResponseMaps).Assembly));
}
