using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner changes what the shop says about itself; absent fields stay as they are.</summary>
public sealed record UpdateShop : IRequest<Result<ShopResponse>>
{
    /// <summary>The shop's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>The shop's name; unique.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The shop's name in addresses.</summary>
    public Optional<string?> Slug { get; init; }

    /// <summary>What the shop says about itself.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>E.164.</summary>
    public Optional<string?> PhoneNumber { get; init; }

    /// <summary>Where the shop is.</summary>
    public Optional<string?> Address { get; init; }

    /// <summary>Whether the shop is shown to the public.</summary>
    public Optional<bool> IsActive { get; init; }
}

internal sealed class UpdateShopValidator : AbstractValidator<UpdateShop>
{
    public UpdateShopValidator()
    {
        When(request => request.Name.IsGiven, () => RuleFor(request => request.Name.Value).AShopName());
        When(request => request.Slug.IsGiven, () => RuleFor(request => request.Slug.Value).AGivenSlug());
        RuleFor(request => request.Description.Value).AtMost("Description", ShopLimits.MaxDescription);
        RuleFor(request => request.PhoneNumber.Value).APhoneNumber();
        RuleFor(request => request.Address.Value).AtMost("Address", ShopLimits.MaxAddress);
    }
}

internal sealed class UpdateShopHandler(Managed<Shop> shops, IReadRepository reader)
    : IRequestHandler<UpdateShop, Result<ShopResponse>>,
        IRequestChecks<UpdateShop>
{
    public Task<Error?> RefuseAsync(UpdateShop request, CancellationToken ct) => shops.RefuseAsync(Right.UpdateShop, request.Id, ct);

    public Task<Result<ShopResponse>> Handle(UpdateShop request, CancellationToken cancellationToken) =>
        shops
            .ChangeAsync(
                Right.UpdateShop,
                request.Id,
                (shop, actor, now) => shop.Describe(Merged(request, shop), actor, now),
                cancellationToken
            )
            .ThenAsync(shop => reader.ReadShopAsync(shop.Id, cancellationToken));

    private static ShopDescription Merged(UpdateShop request, Shop shop) =>
        new(
            request.Name.Or(shop.Name)!.Trim(),
            request.Slug.Or(shop.Slug)!,
            request.Description.Or(shop.Description),
            request.PhoneNumber.Or(shop.PhoneNumber),
            request.Address.Or(shop.Address),
            request.IsActive.Or(shop.IsActive)
        );
}
