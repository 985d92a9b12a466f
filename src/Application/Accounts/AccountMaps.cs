using AutoMapper;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Accounts;

/// <summary>Maps accounts to responses.</summary>
public sealed class AccountMaps : Profile
{
    /// <summary>Declares the maps.</summary>
    public AccountMaps()
    {
        // A user may be shown by two members of one response.
        CreateMap<User, PersonResponse>().MaxDepth(2);
        CreateMap<User, UserResponse>()
            .MaxDepth(1)
            .ForMember(response => response.IsVerified, map => map.MapFrom(user => user.EmailVerifiedAt != null))
            .ForMember(response => response.AvatarUrl, map => map.MapFrom(user => PictureUrl.Of(user.AvatarPath)));
        CreateMap<User, VerifiedUserResponse>()
            .MaxDepth(1)
            .ForMember(response => response.IsVerified, map => map.MapFrom(user => user.EmailVerifiedAt != null));
        CreateMap<User, ProfileResponse>()
            .MaxDepth(1)
            .IncludeBase<User, UserResponse>()
            .ForMember(response => response.IsPhoneVerified, map => map.MapFrom(user => user.PhoneVerifiedAt != null))
            .ForMember(response => response.Shops, map => map.MapFrom(user => user.Memberships));
        CreateMap<Session, SessionResponse>().MaxDepth(1).ForMember(response => response.IsCurrent, map => map.Ignore());
        CreateMap<ShopMember, MembershipResponse>()
            .MaxDepth(1)
            .ForMember(response => response.Id, map => map.MapFrom(member => member.ShopId))
            .ForMember(response => response.Name, map => map.MapFrom(member => member.Shop.Name))
            .ForMember(response => response.Slug, map => map.MapFrom(member => member.Shop.Slug));
    }
}
