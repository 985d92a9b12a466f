using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
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

internal sealed class SetProductFlagsValidator : AbstractValidator<SetProductFlags>
{
    public SetProductFlagsValidator() => this.MustGiveAnyField();
}

internal sealed class SetProductFlagsHandler(Managed<Product> products, IReadRepository reader)
    : IRequestHandler<SetProductFlags, Result<ProductResponse>>,
        IRequestChecks<SetProductFlags>
{
    public Task<Error?> RefuseAsync(SetProductFlags request, CancellationToken ct) =>
        products.RefuseAsync(Right.TendProduct, request.Id, ct);

    public Task<Result<ProductResponse>> Handle(SetProductFlags request, CancellationToken cancellationToken) =>
        products
            .ChangeHeldAsync(
                Right.TendProduct,
                request.Id,
                (product, actor, now) => product.Tend(Over(request, product.Display), actor, now),
                cancellationToken
            )
            .ThenAsync(product => reader.ReadProductAsync(product.Id, cancellationToken));

    private static ProductDisplay Over(SetProductFlags request, ProductDisplay display) =>
        display with
        {
            IsBestSeller = request.IsBestSeller ?? display.IsBestSeller,
            IsNewArrivals = request.IsNewArrivals ?? display.IsNewArrivals,
        };
}
