using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Lists the stock ledger of a product, for the people of its shop.</summary>
/// <param name="ShopId">The shop's key.</param>
/// <param name="ProductId">The product's key.</param>
public sealed record ListStockChanges(long ShopId, long ProductId) : ListQuery<StockChangeResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => StockChangeListSpec.Fields.Describe<StockChange, StockChangeResponse>();
}

internal sealed class ListStockChangesHandler(IReadRepository reader, ICurrentActor current)
    : IRequestHandler<ListStockChanges, Result<Page<StockChangeResponse>>>
{
    public async Task<Result<Page<StockChangeResponse>>> Handle(ListStockChanges request, CancellationToken cancellationToken)
    {
        if (await reader.RefuseShopProductAsync(request.ShopId, request.ProductId, current.Actor, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!await reader.AnyAsync(new ShopProductSpec(request.ShopId, request.ProductId), cancellationToken))
        {
            return CatalogueErrors.ProductNotFound;
        }

        var bound = StockChangeListSpec.Fields.Bind<StockChangeResponse>(
            request.Parameters,
            new ListOptions { Scope = $"product {request.ProductId}" }
        );
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<StockChange, StockChangeResponse>(
                new StockChangeListSpec(bound.Value, request.ProductId),
                cancellationToken
            );
    }
}

/// <summary>A page of a product's ledger.</summary>
public sealed class StockChangeListSpec : ListSpecification<StockChange>
{
    /// <summary>What the lines can be filtered, sorted and searched by.</summary>
    public static readonly FieldTable<StockChange> Fields = FieldTable
        .For<StockChange>(change => change.Id)
        .Field("quantity", change => change.Quantity)
        .Field("balance", change => change.Balance)
        .Field("reason", change => change.Reason, searchable: true)
        .Field("user.id", change => change.UserId)
        .Field("user.username", change => change.User!.Username, searchable: true)
        .Field("createdAt", change => change.CreatedAt)
        .SortedBy("createdAt", SortDirection.Descending);

    /// <summary>Creates the specification.</summary>
    public StockChangeListSpec(ListRequest<StockChange> request, long productId)
    {
        Query.Where(change => change.ProductId == productId);
        Answer(request);
    }
}

/// <summary>One line of a product's stock ledger.</summary>
public sealed record StockChangeResponse
{
    /// <summary>The line's key.</summary>
    public long Id { get; init; }

    /// <summary>How many came (above zero) or went (below zero).</summary>
    public int Quantity { get; init; }

    /// <summary>How many there were after it.</summary>
    public int Balance { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who changed it; null for what nobody did.</summary>
    public PersonResponse? User { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
