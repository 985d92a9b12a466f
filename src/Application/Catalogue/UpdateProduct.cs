using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>The owner replaces what a product says; absent fields stay as they are.</summary>
public sealed record UpdateProduct : ProductChanges
{
    /// <inheritdoc/>
    internal override Right Right => Right.UpdateProduct;
}

internal sealed class UpdateProductValidator() : ProductFieldsValidator<UpdateProduct>(isNew: false);

internal sealed class UpdateProductHandler(
    Managed<Product> products,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : ProductChangesHandler<UpdateProduct>(products, work, reader, current, clock);
