namespace ShopClean.Infrastructure.Persistence.Seeding.Data.Kinds;

/// <summary>Batik, clothes and shoes, with sizes and colours.</summary>
internal static class Clothes
{
    private const string Pitch = "Jahitan rapi, bahan nyaman, bisa tukar ukuran dalam tujuh hari.";

    // A table: a row on each line.
    // csharpier-ignore
    public static IReadOnlyList<ProductSeed> Products { get; } =
    [
        On(CategorySeed.Batik, "Kemeja Batik Parang Lengan Panjang", "Batik Lestari", 285_000m, "size=M,L,XL,XXL; color=brown,black; material=katun; technique=cap; gender=pria"),
        On(CategorySeed.Batik, "Kemeja Batik Kawung Slim Fit", "Batik Lestari", 265_000m, "size=S,M,L,XL; color=blue; material=katun; technique=cap; gender=pria"),
        On(CategorySeed.Batik, "Kemeja Batik Mega Mendung Cirebon", "Trusmi", 315_000m, "size=M,L,XL; color=blue,red; material=katun; technique=cap; gender=pria"),
        On(CategorySeed.Batik, "Dress Batik Sekar Jagad", "Batik Lestari", 349_000m, "size=S,M,L,XL; color=maroon,green; material=rayon; technique=printing; gender=wanita"),
        On(CategorySeed.Batik, "Blus Batik Truntum Kutu Baru", "Danar Hadi", 425_000m, "size=S,M,L; color=brown,cream; material=katun; technique=cap; gender=wanita"),
        On(CategorySeed.Batik, "Kain Batik Tulis Sidomukti", "Danar Hadi", 1_850_000m, "size=200x105; color=brown; material=primisima; technique=tulis; gender=unisex"),
        On(CategorySeed.Batik, "Kain Batik Tulis Lasem Tiga Negeri", "Rumah Lasem", 2_450_000m, "size=200x105; color=red,blue,brown; material=primisima; technique=tulis; gender=unisex"),
        On(CategorySeed.Batik, "Sarung Batik Pekalongan", "Gajah Duduk", 145_000m, "size=200x110; color=green,navy; material=katun; technique=printing; gender=unisex"),
        On(CategorySeed.Batik, "Outer Batik Lurik Jumputan", "Batik Lestari", 229_000m, "size=all size; color=grey,yellow; material=lurik; technique=jumputan; gender=wanita"),
        On(CategorySeed.Batik, "Setelan Batik Anak Wayang", "Batik Lestari", 135_000m, "size=S,M,L; color=black,red; material=katun; technique=printing; gender=anak"),
        On(CategorySeed.Men, "Kaus Polos Cotton Combed 30s", "Erigo", 89_000m, "size=S,M,L,XL; color=black,white,navy,grey; material=katun"),
        On(CategorySeed.Men, "Kaus Grafis Nusantara", "Erigo", 129_000m, "size=M,L,XL; color=white,green; material=katun"),
        On(CategorySeed.Men, "Kemeja Flanel Kotak", "Roughneck 1991", 189_000m, "size=M,L,XL; color=red,blue; material=flanel"),
        On(CategorySeed.Men, "Kemeja Oxford Lengan Panjang", "Executive", 279_000m, "size=S,M,L,XL; color=white,blue; material=katun"),
        On(CategorySeed.Men, "Celana Chino Slim Fit", "Executive", 299_000m, "size=29,30,31,32,33,34; color=khaki,black,navy; material=twill"),
        On(CategorySeed.Men, "Celana Jeans Selvedge", "Sage", 489_000m, "size=29,30,31,32,33; color=indigo; material=denim"),
        On(CategorySeed.Men, "Jaket Bomber Hujan", "Eiger", 459_000m, "size=M,L,XL; color=black,olive; material=taslan"),
        On(CategorySeed.Men, "Baju Koko Modern", "Zoya", 219_000m, "size=M,L,XL; color=white,sage; material=toyobo"),
        On(CategorySeed.Women, "Hijab Segi Empat Voal", "Buttonscarves", 375_000m, "size=115x115; color=pink,sage,grey; material=voal"),
        On(CategorySeed.Women, "Pashmina Ceruty Baby Doll", "Zoya", 59_000m, "size=175x75; color=black,mocha,mint; material=ceruty"),
        On(CategorySeed.Women, "Gamis Linen Rami", "Zoya", 329_000m, "size=S,M,L,XL; color=terracotta,olive; material=linen"),
        On(CategorySeed.Women, "Blus Katun Kerah Sabrina", "Cottonink", 239_000m, "size=S,M,L; color=white,yellow; material=katun"),
        On(CategorySeed.Women, "Rok Plisket Premium", "Cottonink", 149_000m, "size=all size; color=black,mocha,navy; material=satin"),
        On(CategorySeed.Women, "Celana Kulot Highwaist", "Executive", 199_000m, "size=S,M,L,XL; color=black,cream; material=scuba"),
        On(CategorySeed.Women, "Kardigan Rajut Oversize", "Berrybenka", 159_000m, "size=all size; color=brown,grey; material=rajut"),
        On(CategorySeed.Women, "Tunik Kaftan Bordir", "Berrybenka", 259_000m, "size=M,L,XL; color=emerald,maroon; material=silk"),
        On(CategorySeed.Shoes, "Sepatu Sneakers Ventela Public Low", "Ventela", 339_000m, "size=38,39,40,41,42,43; color=black,white; material=kanvas"),
        On(CategorySeed.Shoes, "Sepatu Compass Gazelle Hi", "Compass", 598_000m, "size=39,40,41,42,43; color=black,navy; material=kanvas"),
        On(CategorySeed.Shoes, "Sepatu Lari Ortuseight Hyperglide", "Ortuseight", 549_000m, "size=39,40,41,42; color=black,lime; material=mesh"),
        On(CategorySeed.Shoes, "Sepatu Futsal Specs Lightspeed", "Specs", 459_000m, "size=39,40,41,42,43; color=red,black; material=sintetis"),
        On(CategorySeed.Shoes, "Sandal Gunung Eiger Caldera", "Eiger", 399_000m, "size=39,40,41,42,43; color=black,brown; material=sintetis"),
        On(CategorySeed.Shoes, "Sepatu Pantofel Kulit Cibaduyut", "Wetan", 689_000m, "size=39,40,41,42; color=black,brown; material=kulit"),
        On(CategorySeed.Shoes, "Flat Shoes Balerina", "Mayoutfit", 169_000m, "size=36,37,38,39,40; color=black,nude,pink; material=sintetis"),
        On(CategorySeed.Shoes, "Sandal Jepit Swallow Premium", "Swallow", 18_500m, "size=9,10,11; color=green,blue; material=karet"),
    ];

    private static ProductSeed On(string category, string title, string brand, decimal price, string attributes) =>
        new(ShopSeed.Batik, category, title, brand, price, attributes) { Pitch = Pitch };
}
