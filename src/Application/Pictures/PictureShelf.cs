using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;

namespace ShopClean.Application.Pictures;

/// <summary>A part of the picture store.</summary>
/// <param name="Folder">Its name in addresses.</param>
/// <param name="Prefix">How the names of its pictures begin.</param>
public sealed record PictureShelf(string Folder, string Prefix)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    // 36^16 names a second: they can't be guessed, and are unique.
    private const int RandomLetters = 16;

    private static readonly Lazy<IReadOnlyList<PictureShelf>> Found = new(Find);

    /// <summary>Pictures of products.</summary>
    public static readonly PictureShelf Products = new("products", "product");

    /// <summary>Pictures of categories.</summary>
    public static readonly PictureShelf Categories = new("categories", "category");

    /// <summary>Logos of shops.</summary>
    public static readonly PictureShelf Shops = new("shops", "shop");

    /// <summary>Avatars of users.</summary>
    public static readonly PictureShelf Users = new("users", "user");

    /// <summary>All shelves that a type of this assembly names in a public static field.</summary>
    public static IReadOnlyList<PictureShelf> All => Found.Value;

    /// <summary>A new name: <c>product_1704067200_k3v9x0c2m8q7w1ab.webp</c>.</summary>
    public PictureName NewName(PictureKind kind, DateTimeOffset now) =>
        new(
            Folder,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Prefix}_{now.ToUnixTimeSeconds()}_{RandomNumberGenerator.GetString(Letters, RandomLetters)}"
            ),
            kind
        );

    private static IReadOnlyList<PictureShelf> Find() =>
        [
            .. typeof(PictureShelf)
                .Assembly.GetTypes()
                .Where(type => !type.ContainsGenericParameters)
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(field => field.FieldType == typeof(PictureShelf))
                .Select(field => (PictureShelf)field.GetValue(null)!),
        ];
}

/// <summary>What a picture is called.</summary>
/// <param name="Folder">The shelf that it stands on.</param>
/// <param name="Stem">The name without its end.</param>
/// <param name="Kind">The kind, which is the end.</param>
public sealed record PictureName(string Folder, string Stem, PictureKind Kind)
{
    /// <summary>The whole name: <c>products/product_1704067200_k3v9x0c2m8q7w1ab.webp</c>.</summary>
    public override string ToString() => $"{Folder}/{Stem}{Kind.Extension()}";
}
