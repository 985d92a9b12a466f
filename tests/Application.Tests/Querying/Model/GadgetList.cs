using System.Text.Json.Serialization;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;

namespace ShopClean.Application.Tests.Querying.Model;

public sealed class GadgetList : ListSpecification<Gadget>
{
    public static readonly FieldTable<Gadget> Fields = FieldTable
        .For<Gadget>(gadget => gadget.Id)
        .Field("title", gadget => gadget.Title, searchable: true)
        .Field("brand", gadget => gadget.Brand, searchable: true)
        .Field("points", gadget => gadget.Points)
        .Field("rank", gadget => gadget.Rank)
        .Field("views", gadget => gadget.Views)
        .Field("price", gadget => gadget.Price)
        .Field("weight", gadget => gadget.Weight)
        .Field("isNew", gadget => gadget.IsNew)
        .Field("isSecret", gadget => gadget.IsSecret)
        .Field("madeAt", gadget => gadget.MadeAt)
        .Field("soldAt", gadget => gadget.SoldAt)
        .Field("grade", gadget => gadget.Grade)
        .Field("wish", gadget => gadget.Wish)
        .Field("maker.name", gadget => gadget.Maker.Name, searchable: true)
        .Field("maker.land", gadget => gadget.Maker.Land.Name)
        .Field("shelf.label", gadget => gadget.Shelf!.Label, searchable: true)
        .Field("shelf.height", gadget => (int?)gadget.Shelf!.Height)
        .Field("code", gadget => gadget.Title, sortable: false)
        .Parameter("minPrice", "price", Operator.Gte)
        .Parameter("secret", "isSecret")
        .Parameter<bool>("sold", isSold => gadget => (gadget.SoldAt != null) == isSold)
        .Dynamic("tag", key => gadget => gadget.Tags.Where(tag => tag.Key == key).Select(tag => tag.Value));

    public GadgetList(ListRequest<Gadget> list) => Answer(list);

    /// <summary>A list whose total is remembered.</summary>
    public GadgetList(ListRequest<Gadget> list, Actor actor)
        : this(list) => RememberTotal(list, actor);
}

/// <summary>What a list of gadgets shows.</summary>
public sealed record GadgetItem
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public string? Brand { get; init; }

    public decimal Price { get; init; }

    public string Label => $"{Title} ({Brand})";

    [JsonPropertyName("madeBy")]
    public MakerItem? Maker { get; init; }

    public IReadOnlyList<TagItem> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, string>? Notes { get; init; }

    [JsonIgnore]
    public long Version { get; init; }
}

public sealed record MakerItem
{
    public long Id { get; init; }

    public string Name { get; init; } = "";
}

public sealed record TagItem
{
    public string Key { get; init; } = "";

    public string Value { get; init; } = "";
}
