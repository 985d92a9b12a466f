using System.Globalization;

namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Ceramic and granite tiles, with the properties that a ceramics shop filters by.</summary>
internal static class Tiles
{
    private static readonly Line[] Lines =
    [
        new(ShopSeed.Ceramics, CategorySeed.Floor, "Roman", "dAmazon", "stone", "grey,beige", "matte", "rough")
        {
            Sizes = ["30x30", "40x40", "60x60"],
            PricePerSquareMetre = 98_000m,
            Application = "floor,outdoor",
            IsSlipResistant = true,
        },
        new(ShopSeed.Ceramics, CategorySeed.Floor, "Roman", "dCarrara", "marble", "white,grey", "glossy", "smooth")
        {
            Sizes = ["30x60", "60x60"],
            PricePerSquareMetre = 142_000m,
            Application = "floor,wall",
        },
        new(ShopSeed.Ceramics, CategorySeed.WallTiles, "Roman", "wLisbon", "geometric", "white,blue", "glossy", "smooth")
        {
            Sizes = ["20x25", "30x60"],
            PricePerSquareMetre = 45_000m,
            Application = "wall,bathroom,kitchen",
        },
        new(ShopSeed.Ceramics, CategorySeed.WoodFloor, "Roman", "dJati Kayu", "wood", "brown", "matte", "embossed")
        {
            Sizes = ["15x90", "20x120", "60x60"],
            PricePerSquareMetre = 185_000m,
            Application = "floor",
            IsSlipResistant = true,
        },
        new(ShopSeed.Ceramics, CategorySeed.Floor, "Platinum", "Aspen", "plain", "white,cream", "glossy", "smooth")
        {
            Sizes = ["40x40", "50x50"],
            PricePerSquareMetre = 62_000m,
            Application = "floor",
        },
        new(ShopSeed.Ceramics, CategorySeed.Floor, "Platinum", "Savona", "terrazzo", "grey,white,black", "matte", "smooth")
        {
            Sizes = ["40x40", "60x60"],
            PricePerSquareMetre = 88_000m,
            Application = "floor,kitchen",
        },
        new(ShopSeed.Ceramics, CategorySeed.WallTiles, "Platinum", "Milano", "marble", "white,beige", "glossy", "smooth")
        {
            Sizes = ["25x40", "30x60"],
            PricePerSquareMetre = 74_000m,
            Application = "wall,bathroom",
        },
        new(ShopSeed.Ceramics, CategorySeed.Floor, "Mulia", "Accura", "plain", "cream,white", "glossy", "smooth")
        {
            Sizes = ["30x30", "40x40"],
            PricePerSquareMetre = 54_000m,
            Application = "floor",
        },
        new(ShopSeed.Ceramics, CategorySeed.Floor, "Mulia", "Signature Rustic", "stone", "brown,terracotta", "matte", "rough")
        {
            Sizes = ["40x40", "50x50", "60x60"],
            PricePerSquareMetre = 79_000m,
            Application = "floor,outdoor",
            IsSlipResistant = true,
        },
        new(ShopSeed.Ceramics, CategorySeed.WallTiles, "Mulia", "Diva", "floral", "pink,white", "glossy", "embossed")
        {
            Sizes = ["20x25", "25x40"],
            PricePerSquareMetre = 59_000m,
            Application = "wall,bathroom",
        },
        new(ShopSeed.Ceramics, CategorySeed.Granite, "Granito", "Crystal Snow", "plain", "white", "polished", "smooth")
        {
            Sizes = ["60x60", "80x80", "60x120"],
            PricePerSquareMetre = 176_000m,
            Application = "floor,wall",
        },
        new(ShopSeed.Ceramics, CategorySeed.Granite, "Niro Granite", "Regal", "marble", "black,grey", "polished", "smooth")
        {
            Sizes = ["60x60", "80x80"],
            PricePerSquareMetre = 268_000m,
            Application = "floor,wall",
        },
        new(ShopSeed.Ceramics, CategorySeed.Floor, "Arwana", "Citra", "geometric", "green,grey", "matte", "rough")
        {
            Sizes = ["20x20", "25x25", "40x40"],
            PricePerSquareMetre = 51_000m,
            Application = "floor,bathroom",
            IsSlipResistant = true,
        },
        new(ShopSeed.Building, CategorySeed.Floor, "Asia Tile", "Oscar", "plain", "white,grey", "matte", "smooth")
        {
            Sizes = ["30x30", "40x40", "60x60"],
            PricePerSquareMetre = 49_000m,
            Application = "floor",
        },
        new(ShopSeed.Building, CategorySeed.WallTiles, "Asia Tile", "Ombak", "geometric", "blue,white", "glossy", "smooth")
        {
            Sizes = ["20x25", "25x40"],
            PricePerSquareMetre = 53_000m,
            Application = "wall,bathroom",
        },
        new(ShopSeed.Building, CategorySeed.WoodFloor, "Taco", "Vinyl Kayu Oak", "wood", "brown,grey", "matte", "embossed")
        {
            Sizes = ["15x90", "20x120"],
            PricePerSquareMetre = 159_000m,
            Application = "floor",
        },
        new(ShopSeed.Building, CategorySeed.Granite, "Indogress", "Alaska", "marble", "white,grey", "polished", "smooth")
        {
            Sizes = ["60x60", "80x80"],
            PricePerSquareMetre = 149_000m,
            Application = "floor,wall",
        },
    ];

    public static IEnumerable<ProductSeed> Products => Lines.SelectMany(line => line.Sizes, (line, size) => line.In(size));

    private sealed record Line(
        string Shop,
        string Category,
        string Brand,
        string Series,
        string Design,
        string Colors,
        string Finishing,
        string Texture
    )
    {
        public required IReadOnlyList<string> Sizes { get; init; }

        public required decimal PricePerSquareMetre { get; init; }

        public required string Application { get; init; }

        public bool IsSlipResistant { get; init; }

        // Tiles are sold by the box.
        public ProductSeed In(string size)
        {
            var sides = size.Split('x').Select(side => int.Parse(side, CultureInfo.InvariantCulture)).ToArray();
            var area = sides[0] * sides[1];
            // A box covers a square metre, or a little more.
            var perBox = (10_000 + area - 1) / area;
            var price = Math.Ceiling(PricePerSquareMetre * area * perBox / 10_000m / 500m) * 500m;
            return new ProductSeed(Shop, Category, $"{Brand} {Series} {size}", Brand, price, Describe(size, perBox))
            {
                Pitch = $"Motif {Design}, permukaan {Finishing}. Ukuran {size} cm, harga untuk satu dus.",
            };
        }

        private string Describe(string size, int perBox) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"size={size}; application={Application}; design={Design}; color={Colors}; finishing={Finishing}; texture={Texture}; "
                    + $"isWaterResistant=true; isSlipResistant={(IsSlipResistant ? "true" : "false")}; tilesPerBox={perBox}"
            );
    }
}
