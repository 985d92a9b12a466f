using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>A change of a product: which one, and what the caller must be allowed to do.</summary>
public abstract record ProductChanges : ProductFields, IRequest<Result<ProductResponse>>, ITransactional
{
    /// <summary>The product's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>What the caller must be allowed to do.</summary>
    internal abstract Right Right { get; }

    /// <summary>Changes the product.</summary>
    internal Result ApplyTo(Product product, Actor actor, DateTimeOffset now) =>
        Right == Right.TendProduct
            ? product.Tend(ApplyTo(product.Display), actor, now)
            : product.Describe(ApplyTo(product.Described), ApplyTo(product.Display), actor, now);
}

/// <summary>Changes the product.</summary>
/// <typeparam name="TChanges">The request.</typeparam>
internal abstract class ProductChangesHandler<TChanges>(
    Managed<Product> products,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<TChanges, Result<ProductResponse>>, IRequestChecks<TChanges>
    where TChanges : ProductChanges
{
    public Task<Error?> RefuseAsync(TChanges request, CancellationToken ct) => products.RefuseAsync(request.Right, request.Id, ct);

    public async Task<IReadOnlyList<FieldFault>> FindFaultsAsync(TChanges request, CancellationToken ct) =>
        request.CategoryId.Value is { } category
        && await reader.FindCategoryFaultAsync(category, request.Id, current.Actor, ct) is { } fault
            ? [fault]
            : [];

    public async Task<Result<ProductResponse>> Handle(TChanges request, CancellationToken cancellationToken)
    {
        var held = await products.HoldAsync(request.Right, request.Id, cancellationToken, nameof(Product.Attributes));
        if (held.IsFailure)
        {
            return held.Error;
        }

        if (await FindFaultsAsync(request, cancellationToken) is { Count: > 0 } faults)
        {
            return Error.Validation(faults);
        }

        var changed = request.ApplyTo(held.Value, current.Actor, clock.GetUtcNow());
        if (changed.IsFailure)
        {
            return changed.Error;
        }

        var saved = await work.SaveAsync(held.Value, cancellationToken);
        return saved.IsFailure ? saved.Error : await reader.ReadProductAsync(request.Id, cancellationToken);
    }
}
