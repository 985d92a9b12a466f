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
public sealed record OpenShop : ShopFields, IRequest<Result<ShopResponse>>, ITransactional;

internal sealed class OpenShopValidator() : ShopFieldsValidator<OpenShop>(isNew: true);

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
            ? saved.Error.WithMadeSlug<Shop>(request.Slug.Value is null)
            : await reader.ReadShopAsync(shop.Value.Id, cancellationToken);
    }

    private async Task<ShopDescription> DescribeAsync(OpenShop request, CancellationToken ct)
    {
        var name = request.Name.Value!;
        var slug = request.Slug.Value ?? await shops.FreeAsync(name, "shop", slug => new ShopSlugSpec(slug), ct);
        return request.ApplyTo(new ShopDescription(name, slug));
    }
}
