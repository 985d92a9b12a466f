using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people says whether a product is shown among the best sellers and the new arrivals; absent flags stay as they are.</summary>
public sealed record SetProductFlags : IRequest<Result<ProductResponse>>, ITransactional
{
    /// <summary>The product's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>Whether it is shown among the best sellers.</summary>
    public bool? IsBestSeller { get; init; }

    /// <summary>Whether it is shown among the new arrivals.</summary>
    public bool? IsNewArrivals { get; init; }
}

/// <summary>Sets them.</summary>
public sealed class SetProductFlagsHandler(TendedProducts products, IReadRepository reader)
    : IRequestHandler<SetProductFlags, Result<ProductResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<ProductResponse>> Handle(SetProductFlags request, CancellationToken cancellationToken)
    {
        var changed = await products.ChangeAsync(
            request.Id,
            (product, actor, now) =>
                product.Tend(
                    product.Display with
                    {
                        IsBestSeller = request.IsBestSeller ?? product.IsBestSeller,
                        IsNewArrivals = request.IsNewArrivals ?? product.IsNewArrivals,
                    },
                    actor,
                    now
                ),
            cancellationToken
        );
        return changed.IsFailure ? changed.Error : await reader.ReadProductAsync(request.Id, cancellationToken);
    }
}
