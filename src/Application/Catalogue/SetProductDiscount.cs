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

/// <summary>One of the shop's people sets what is taken off a product's price.</summary>
public sealed record SetProductDiscount : IRequest<Result<ProductResponse>>, ITransactional
{
    /// <summary>The product's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>What is taken off the price, in percent (0 to 100).</summary>
    public decimal? Discount { get; init; }
}

internal sealed class SetProductDiscountValidator : AbstractValidator<SetProductDiscount>
{
    public SetProductDiscountValidator()
    {
        RuleFor(request => request.Discount).Must(discount => discount is not null).WithMessage("Discount is required");
        RuleFor(request => request.Discount).MustBeDiscount();
    }
}

internal sealed class SetProductDiscountHandler(Managed<Product> products, IReadRepository reader)
    : IRequestHandler<SetProductDiscount, Result<ProductResponse>>,
        IRequestChecks<SetProductDiscount>
{
    public Task<Error?> RefuseAsync(SetProductDiscount request, CancellationToken ct) =>
        products.RefuseAsync(Right.TendProduct, request.Id, ct);

    public Task<Result<ProductResponse>> Handle(SetProductDiscount request, CancellationToken cancellationToken) =>
        products
            .ChangeHeldAsync(
                Right.TendProduct,
                request.Id,
                (product, actor, now) => product.Tend(product.Display with { Discount = request.Discount!.Value }, actor, now),
                cancellationToken
            )
            .ThenAsync(product => reader.ReadProductAsync(product.Id, cancellationToken));
}
