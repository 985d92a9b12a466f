using System.Globalization;

namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Books, with author and pages; the brand is the publisher.</summary>
internal static class Books
{
    private const string Pitch = "Buku asli penerbit, dibungkus rapi. Bukan bajakan.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On(CategorySeed.Novels, "Laskar Pelangi", "Bentang Pustaka", 89_000m, "Andrea Hirata", 529),
        On(CategorySeed.Novels, "Sang Pemimpi", "Bentang Pustaka", 79_000m, "Andrea Hirata", 292),
        On(CategorySeed.Novels, "Bumi Manusia", "Lentera Dipantara", 132_000m, "Pramoedya Ananta Toer", 535),
        On(CategorySeed.Novels, "Anak Semua Bangsa", "Lentera Dipantara", 125_000m, "Pramoedya Ananta Toer", 539),
        On(CategorySeed.Novels, "Cantik Itu Luka", "Gramedia Pustaka Utama", 125_000m, "Eka Kurniawan", 505),
        On(CategorySeed.Novels, "Lelaki Harimau", "Gramedia Pustaka Utama", 75_000m, "Eka Kurniawan", 192),
        On(CategorySeed.Novels, "Laut Bercerita", "Kepustakaan Populer Gramedia", 115_000m, "Leila S. Chudori", 379),
        On(CategorySeed.Novels, "Pulang", "Kepustakaan Populer Gramedia", 110_000m, "Leila S. Chudori", 461),
        On(CategorySeed.Novels, "Ronggeng Dukuh Paruk", "Gramedia Pustaka Utama", 98_000m, "Ahmad Tohari", 406),
        On(CategorySeed.Novels, "Gadis Kretek", "Gramedia Pustaka Utama", 85_000m, "Ratih Kumala", 275),
        On(CategorySeed.Novels, "Hujan", "Sabak Grip", 99_000m, "Tere Liye", 320),
        On(CategorySeed.Novels, "Perahu Kertas", "Bentang Pustaka", 99_000m, "Dee Lestari", 444),
        On(CategorySeed.Business, "Filosofi Teras", "Penerbit Buku Kompas", 98_000m, "Henry Manampiring", 346),
        On(CategorySeed.Business, "Atomic Habits: Perubahan Kecil yang Memberikan Hasil Luar Biasa", "Gramedia Pustaka Utama", 108_000m, "James Clear", 352),
        On(CategorySeed.Business, "Berani Tidak Disukai", "Gramedia Pustaka Utama", 98_000m, "Ichiro Kishimi", 350),
        On(CategorySeed.Business, "Psychology of Money", "Baca", 88_000m, "Morgan Housel", 238),
        On(CategorySeed.Business, "Mantappu Jiwa", "Gramedia Pustaka Utama", 88_000m, "Jerome Polin", 224),
        On(CategorySeed.Children, "Si Kancil dan Buaya", "Elex Media Komputindo", 42_000m, "Tim Cerita Nusantara", 32),
        On(CategorySeed.Children, "Bawang Merah Bawang Putih", "Elex Media Komputindo", 42_000m, "Tim Cerita Nusantara", 32),
        On(CategorySeed.Children, "Timun Mas", "Bhuana Ilmu Populer", 45_000m, "Tim Cerita Nusantara", 36),
        On(CategorySeed.Children, "Ensiklopedia Hewan Nusantara", "Bhuana Ilmu Populer", 165_000m, "Tim Cerita Nusantara", 128),
        On(CategorySeed.Children, "Aku Bisa Membaca: Jilid Lengkap", "Tiga Serangkai", 76_000m, "Tim Cerita Nusantara", 96),
    ];

    private static ProductSeed On(string category, string title, string publisher, decimal price, string author, int pages) =>
        new(
            ShopSeed.Books,
            category,
            title,
            publisher,
            price,
            string.Create(CultureInfo.InvariantCulture, $"author={author}; pages={pages}; language=id; cover=softcover")
        )
        {
            Pitch = Pitch,
        };
}
