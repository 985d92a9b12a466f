using AutoMapper;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>Maps shops to responses.</summary>
public sealed class ShopMaps : Profile
{
    /// <summary>Declares the maps.</summary>
    public ShopMaps()
    {
        CreateMap<Shop, ShopResponse>()
            .MaxDepth(1)
            .ForMember(response => response.LogoUrl, map => map.MapFrom(shop => PictureUrl.Of(shop.LogoPath)))
            .ForMember(response => response.ProductCount, map => map.MapFrom(shop => shop.Products.AsQueryable().Count(Product.OnSale)));
        CreateMap<Shop, ShopReference>().MaxDepth(1);
        CreateMap<ShopMember, MemberResponse>()
            .MaxDepth(1)
            .ForMember(response => response.Username, map => map.MapFrom(member => member.User.Username))
            .ForMember(response => response.Version, map => map.MapFrom(member => member.Shop.Version));
        CreateMap<ShopInvitation, InvitationResponse>()
            .MaxDepth(1)
            .ForMember(response => response.Username, map => map.MapFrom(invitation => invitation.User!.Username))
            .ForMember(response => response.Status, map => map.MapFrom(_ => MembershipStatus.Invited))
            .ForMember(response => response.JoinedAt, map => map.MapFrom(_ => (DateTimeOffset?)null))
            .ForMember(response => response.Version, map => map.MapFrom(invitation => invitation.Shop.Version));
        CreateMap<ShopInvitation, WaitingInvitationResponse>().MaxDepth(1).IncludeBase<ShopInvitation, InvitationResponse>();
        CreateMap<ShopInvitation, OwnInvitationResponse>().MaxDepth(1);
    }
}
