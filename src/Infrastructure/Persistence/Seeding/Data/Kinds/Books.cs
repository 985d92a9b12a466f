namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Books, with author and pages; the brand is the publisher.</summary>
internal static class Books
{
    private const string Pitch = "Buku asli penerbit, dibungkus rapi. Bukan bajakan.";

    public static IEnumerable<ProductSeed> Products =>
        [
            On(
                CategorySeed.Novels,
                "Laskar Pelangi",
                "Bentang Pustaka",
                89_000m,
                "author=Andrea Hirata; pages=529; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Sang Pemimpi",
                "Bentang Pustaka",
                79_000m,
                "author=Andrea Hirata; pages=292; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Bumi Manusia",
                "Lentera Dipantara",
                132_000m,
                "author=Pramoedya Ananta Toer; pages=535; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Anak Semua Bangsa",
                "Lentera Dipantara",
                125_000m,
                "author=Pramoedya Ananta Toer; pages=539; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Cantik Itu Luka",
                "Gramedia Pustaka Utama",
                125_000m,
                "author=Eka Kurniawan; pages=505; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Lelaki Harimau",
                "Gramedia Pustaka Utama",
                75_000m,
                "author=Eka Kurniawan; pages=192; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Laut Bercerita",
                "Kepustakaan Populer Gramedia",
                115_000m,
                "author=Leila S. Chudori; pages=379; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Pulang",
                "Kepustakaan Populer Gramedia",
                110_000m,
                "author=Leila S. Chudori; pages=461; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Ronggeng Dukuh Paruk",
                "Gramedia Pustaka Utama",
                98_000m,
                "author=Ahmad Tohari; pages=406; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Novels,
                "Gadis Kretek",
                "Gramedia Pustaka Utama",
                85_000m,
                "author=Ratih Kumala; pages=275; language=id; cover=softcover"
            ),
            On(CategorySeed.Novels, "Hujan", "Sabak Grip", 99_000m, "author=Tere Liye; pages=320; language=id; cover=softcover"),
            On(
                CategorySeed.Novels,
                "Perahu Kertas",
                "Bentang Pustaka",
                99_000m,
                "author=Dee Lestari; pages=444; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Business,
                "Filosofi Teras",
                "Penerbit Buku Kompas",
                98_000m,
                "author=Henry Manampiring; pages=346; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Business,
                "Atomic Habits: Perubahan Kecil yang Memberikan Hasil Luar Biasa",
                "Gramedia Pustaka Utama",
                108_000m,
                "author=James Clear; pages=352; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Business,
                "Berani Tidak Disukai",
                "Gramedia Pustaka Utama",
                98_000m,
                "author=Ichiro Kishimi; pages=350; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Business,
                "Psychology of Money",
                "Baca",
                88_000m,
                "author=Morgan Housel; pages=238; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Business,
                "Mantappu Jiwa",
                "Gramedia Pustaka Utama",
                88_000m,
                "author=Jerome Polin; pages=224; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Children,
                "Si Kancil dan Buaya",
                "Elex Media Komputindo",
                42_000m,
                "author=Tim Cerita Nusantara; pages=32; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Children,
                "Bawang Merah Bawang Putih",
                "Elex Media Komputindo",
                42_000m,
                "author=Tim Cerita Nusantara; pages=32; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Children,
                "Timun Mas",
                "Bhuana Ilmu Populer",
                45_000m,
                "author=Tim Cerita Nusantara; pages=36; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Children,
                "Ensiklopedia Hewan Nusantara",
                "Bhuana Ilmu Populer",
                165_000m,
                "author=Tim Cerita Nusantara; pages=128; language=id; cover=softcover"
            ),
            On(
                CategorySeed.Children,
                "Aku Bisa Membaca: Jilid Lengkap",
                "Tiga Serangkai",
                76_000m,
                "author=Tim Cerita Nusantara; pages=96; language=id; cover=softcover"
            ),
        ];

    private static ProductSeed On(string category, string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Books, category, title, brand, price, attributes) { Pitch = Pitch };
}
