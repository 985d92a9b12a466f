using Npgsql;
using ShopClean.Domain.Common;

namespace ShopClean.Build.Benchmark.Bare;

internal class BareItem
{
    public long Id { get; set; }
    public string? Title { get; set; }
    public string? Slug { get; set; }
    public string? Description { get; set; }
    public string? Brand { get; set; }
    public int Points { get; set; }
    public decimal Price { get; set; }
    public string? FormattedPrice { get; set; }
    public decimal Discount { get; set; }
    public decimal FinalPrice { get; set; }
    public string? Url { get; set; }
    public string? ImageUrl { get; set; }
    public bool IsActive { get; set; }
    public bool IsFeatured { get; set; }
    public bool IsBestSeller { get; set; }
    public bool IsNewArrivals { get; set; }
    public int StockQuantity { get; set; }
    public long ViewCount { get; set; }
    public int SortOrder { get; set; }
    public BareReference? Category { get; set; }
    public BareReference? Shop { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    public static T Read<T>(NpgsqlDataReader row)
        where T : BareItem, new() =>
        new()
        {
            Id = row.GetInt64(0),
            Title = row.GetString(1),
            Slug = row.GetString(2),
            Description = TextOrNull(row, 3),
            Brand = TextOrNull(row, 4),
            Points = row.GetInt32(5),
            Price = row.GetDecimal(6),
            FormattedPrice = Money.Rupiah(row.GetDecimal(6)).ToString(),
            Discount = row.GetDecimal(7),
            FinalPrice = row.GetDecimal(8),
            Url = TextOrNull(row, 9),
            ImageUrl = TextOrNull(row, 10),
            IsActive = row.GetBoolean(11),
            IsFeatured = row.GetBoolean(12),
            IsBestSeller = row.GetBoolean(13),
            IsNewArrivals = row.GetBoolean(14),
            StockQuantity = row.GetInt32(15),
            ViewCount = row.GetInt64(16),
            SortOrder = row.GetInt32(17),
            CreatedAt = row.GetFieldValue<DateTimeOffset>(18),
            UpdatedAt = row.GetFieldValue<DateTimeOffset>(19),
            Category = new BareReference(row.GetInt64(20), row.GetString(21), row.GetString(22)),
            Shop = new BareReference(row.GetInt64(23), row.GetString(24), row.GetString(25)),
        };

    protected static string? TextOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

internal sealed class BareDetail : BareItem
{
    public long? CategoryId { get; set; }
    public string? MetaTitle { get; set; }
    public string? MetaDescription { get; set; }
    public Dictionary<string, List<string>> Attributes { get; } = new(StringComparer.Ordinal);

    public static BareDetail Read(NpgsqlDataReader row)
    {
        var detail = Read<BareDetail>(row);
        detail.CategoryId = detail.Category?.Id;
        detail.MetaTitle = TextOrNull(row, 26);
        detail.MetaDescription = TextOrNull(row, 27);
        var keys = row.GetFieldValue<string[]>(28);
        var values = row.GetFieldValue<string[]>(29);
        for (var n = 0; n < keys.Length; n++)
        {
            if (!detail.Attributes.TryGetValue(keys[n], out var known))
            {
                detail.Attributes[keys[n]] = known = [];
            }

            known.Add(values[n]);
        }

        return detail;
    }
}

internal sealed record BareReference(long Id, string Name, string Slug);
