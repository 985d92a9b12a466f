using System.Linq.Expressions;
using ShopClean.Application.Common;
using ShopClean.Application.Shops;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.WebApi.Shops;

/// <summary>Examples of shops and their people.</summary>
internal sealed class ShopExamples : IExamples
{
    public IEnumerable<object> All { get; } =
    [
        new OpenShop
        {
            Name = "Jaya Keramik",
            Slug = "jaya-keramik",
            Description = "Lantai dan dinding dari Bandung",
            PhoneNumber = "+62227654321",
            Address = "Jl. Asia Afrika 8, Bandung",
        },
        new UpdateShop { Description = "Lantai, dinding dan granit dari Bandung", PhoneNumber = "+62227654322" },
        new ShopResponse
        {
            Id = 42,
            Name = "Jaya Keramik",
            Slug = "jaya-keramik",
            Description = "Lantai dan dinding dari Bandung",
            PhoneNumber = "+62227654321",
            Address = "Jl. Asia Afrika 8, Bandung",
            IsActive = true,
            LogoUrl = new PictureUrl("shops/shop_1704067200_h7p1s9f3j5l2u6ga.webp"),
            Owner = new PersonResponse { Id = 1, Username = "johndoe" },
            ProductCount = 15,
            CreatedAt = ExampleTime.Now,
            UpdatedAt = ExampleTime.Now,
        },
        new InviteMember { Username = "siti", Role = MemberRole.Staff },
        new InvitationResponse
        {
            Id = 12,
            Role = ShopRole.Staff,
            UserId = 7,
            Username = "siti",
            ExpiresAt = ExampleTime.Now.AddDays(7),
        },
        new WaitingInvitationResponse
        {
            Id = 12,
            Role = ShopRole.Staff,
            UserId = 7,
            Username = "siti",
            ExpiresAt = ExampleTime.Now.AddDays(7),
        },
        new OwnInvitationResponse
        {
            Id = 12,
            Shop = new ShopReference
            {
                Id = 42,
                Name = "Jaya Keramik",
                Slug = "jaya-keramik",
            },
            Role = ShopRole.Staff,
            InvitedBy = new PersonResponse { Id = 1, Username = "johndoe" },
            ExpiresAt = ExampleTime.Now.AddDays(7),
        },
        new ReassignMember { Role = MemberRole.Manager },
        new MemberResponse
        {
            UserId = 7,
            Username = "siti",
            Role = ShopRole.Staff,
            JoinedAt = ExampleTime.Now,
        },
        new ShopLogoResponse
        {
            Id = 42,
            Name = "Jaya Keramik",
            LogoUrl = new PictureUrl("shops/shop_1704067200_h7p1s9f3j5l2u6ga.webp"),
        },
    ];

    public IEnumerable<Expression<Func<Error>>> Failures => [() => ShopErrors.AlreadyMember("siti")];
}
