using FluentValidation;
using MediatR;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>A verified user opens a shop.</summary>
public sealed record OpenShop : IRequest<Result<ShopResponse>>, ITransactional
{
    /// <summary>The shop's name; unique.</summary>
    public string? Name { get; init; }

    /// <summary>The shop's name in addresses; made from the name where it is absent.</summary>
    public string? Slug { get; init; }

    /// <summary>What the shop says about itself.</summary>
    public string? Description { get; init; }

    /// <summary>E.164.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Where the shop is.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the shop is shown to the public; it is unless this says otherwise.</summary>
    public bool? IsActive { get; init; }
}

internal sealed class OpenShopValidator : AbstractValidator<OpenShop>
{
    public OpenShopValidator()
    {
        RuleFor(request => request.Name).AShopName();
        RuleFor(request => request.Slug).ASlug();
        RuleFor(request => request.Description).AtMost("Description", ShopLimits.MaxDescription);
        RuleFor(request => request.PhoneNumber).APhoneNumber();
        RuleFor(request => request.Address).AtMost("Address", ShopLimits.MaxAddress);
    }
}

internal sealed class OpenShopHandler(
    IRepository<User> users,
    IRepository<Shop> shops,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<OpenShop, Result<ShopResponse>>
{
    public async Task<Result<ShopResponse>> Handle(OpenShop request, CancellationToken cancellationToken)
    {
        // Held, so that an account that is deleted at this moment owns nothing afterwards.
        await work.HoldAsync<User>(current.RequireUserId(), cancellationToken);
        var owner = await users.FirstOrDefaultAsync(new UserByIdSpec(current.RequireUserId()), cancellationToken);
        if (owner is null)
        {
            return AccountErrors.NotFound;
        }

        var shop = Shop.Open(owner, current.Actor, await DescribeAsync(request, cancellationToken), clock.GetUtcNow());
        if (shop.IsFailure)
        {
            return shop.Error;
        }

        shops.Add(shop.Value);
        var saved = await work.SaveAsync(cancellationToken);
        return saved.IsFailure
            ? saved.Error.WithMadeSlug<Shop>(request.Slug is null)
            : await reader.ReadShopAsync(shop.Value.Id, cancellationToken);
    }

    private async Task<ShopDescription> DescribeAsync(OpenShop request, CancellationToken ct) =>
        new(
            request.Name!.Trim(),
            request.Slug ?? await shops.FreeAsync(request.Name!, "shop", slug => new ShopSlugSpec(slug), ct),
            request.Description,
            request.PhoneNumber,
            request.Address,
            request.IsActive ?? true
        );
}
