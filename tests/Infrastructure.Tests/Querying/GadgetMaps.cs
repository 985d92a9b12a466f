using AutoMapper;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.Infrastructure.Persistence.Specifications;

namespace ShopClean.Infrastructure.Tests.Querying;

internal static class GadgetMaps
{
    public static readonly Projections Projections = new(
        new MapperConfiguration(configuration =>
        {
            configuration
                .CreateMap<Gadget, GadgetItem>()
                .ForMember(item => item.Notes, map => map.Ignore())
                .ForMember(item => item.Version, map => map.MapFrom(gadget => gadget.Views));
            configuration.CreateMap<Maker, MakerItem>();
            configuration.CreateMap<GadgetTag, TagItem>();
        })
    );
}
