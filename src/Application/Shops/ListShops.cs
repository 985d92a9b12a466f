using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>Lists shops.</summary>
public sealed record ListShops : ListQuery<ShopResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => ShopListSpec.Fields.Describe<Shop, ShopResponse>();
}

internal sealed class ListShopsHandler(IReadRepository reader, ICurrentActor current)
    : IRequestHandler<ListShops, Result<Page<ShopResponse>>>
{
    public async Task<Result<Page<ShopResponse>>> Handle(ListShops request, CancellationToken cancellationToken)
    {
        var bound = ShopListSpec.Fields.Bind<ShopResponse>(request.Parameters);
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<Shop, ShopResponse>(new ShopListSpec(bound.Value, current.Actor), cancellationToken);
    }
}

/// <summary>A page of the shops that the actor may know of.</summary>
public sealed class ShopListSpec : ListSpecification<Shop>
{
    /// <summary>What shops can be filtered, sorted and searched by.</summary>
    public static readonly FieldTable<Shop> Fields = FieldTable
        .For<Shop>(shop => shop.Id)
        .Field("name", shop => shop.Name, searchable: true)
        .Field("slug", shop => shop.Slug)
        .Field("description", shop => shop.Description, searchable: true, sortable: false)
        .Field("isActive", shop => shop.IsActive)
        .Field("owner.id", shop => shop.OwnerId)
        .Field("owner.username", shop => shop.Owner.Username, searchable: true)
        .Field("createdAt", shop => shop.CreatedAt)
        .Field("updatedAt", shop => shop.UpdatedAt)
        .SortedBy("createdAt", SortDirection.Descending);

    /// <summary>Creates the specification.</summary>
    public ShopListSpec(ListRequest<Shop> request, Actor actor)
    {
        Query.Where(Shop.Ownership.VisibleTo(actor));
        Answer(request);
    }
}
