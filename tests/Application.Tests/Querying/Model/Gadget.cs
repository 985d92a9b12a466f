namespace ShopClean.Application.Tests.Querying.Model;

/// <summary>Has a property of every type that a field can hold, and every kind of relation.</summary>
public sealed class Gadget
{
    public long Id { get; set; }

    public string Title { get; set; } = "";

    public string? Brand { get; set; }

    public int Points { get; set; }

    public int? Rank { get; set; }

    public long Views { get; set; }

    public decimal Price { get; set; }

    public decimal? Weight { get; set; }

    public bool IsNew { get; set; }

    public bool IsSecret { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset? SoldAt { get; set; }

    public Grade Grade { get; set; }

    public Grade? Wish { get; set; }

    public long MakerId { get; set; }

    public Maker Maker { get; set; } = null!;

    public long? ShelfId { get; set; }

    public Shelf? Shelf { get; set; }

    public ICollection<GadgetTag> Tags { get; set; } = [];
}

public enum Grade
{
    Poor,
    Good,
    VeryGood,
}

public sealed class Maker
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public long LandId { get; set; }

    public Land Land { get; set; } = null!;
}

public sealed class Land
{
    public long Id { get; set; }

    public string Name { get; set; } = "";
}

public sealed class Shelf
{
    public long Id { get; set; }

    public string Label { get; set; } = "";

    public int Height { get; set; }
}

public sealed class GadgetTag
{
    public long Id { get; set; }

    public long GadgetId { get; set; }

    public string Key { get; set; } = "";

    public string Value { get; set; } = "";
}
