using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Seeding.Data;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>Finds names that the seed needs and other rows have, to report them before a unique index fails.</summary>
internal sealed class SeedNameConflicts(ShopDbContext context)
{
    /// <summary>A sentence for each.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken ct) =>
        [
            .. await OfAsync([PeopleSeed.Admin, .. PeopleSeed.Usernames], ShopSeed.All, ct),
            .. (await CategoriesAsync(ct)).Select(slug => $"The name or slug of the category {slug} is taken."),
            .. (await ProductsAsync(ct)).Select(slug => $"The slug of the product {slug} is taken."),
        ];

    /// <summary>A sentence for each that the administrator and the official shop need.</summary>
    public Task<IReadOnlyList<string>> OfAdministratorAsync(CancellationToken ct) =>
        OfAsync([PeopleSeed.Admin], [.. ShopSeed.All.Where(shop => shop.Slug == ShopSeed.Official)], ct);

    private async Task<IReadOnlyList<string>> OfAsync(string[] people, IReadOnlyList<ShopSeed> shops, CancellationToken ct) =>
        [
            .. (await UsersAsync(people, ct)).Select(name => $"The user name or address of {name} is taken."),
            .. (await ShopsAsync(shops, ct)).Select(slug => $"The name or slug of the shop {slug} is taken."),
        ];

    private Task<List<string>> UsersAsync(string[] people, CancellationToken ct)
    {
        var names = people.Select(User.Normalize).ToArray();
        var emails = people.Select(name => User.Normalize(PeopleSeed.EmailOf(name))).ToArray();
        return context
            .Users.Where(user => names.Contains(user.NormalizedUsername) || emails.Contains(user.NormalizedEmail))
            .Select(user => user.Username)
            .ToListAsync(ct);
    }

    private Task<List<string>> ShopsAsync(IReadOnlyList<ShopSeed> shops, CancellationToken ct)
    {
        var names = shops.Select(shop => NormalForm.Of(shop.Name)).ToArray();
        var slugs = shops.Select(shop => shop.Slug).ToArray();
        return context
            .Shops.Where(shop => names.Contains(shop.NormalizedName) || slugs.Contains(shop.Slug))
            .Select(shop => shop.Slug)
            .ToListAsync(ct);
    }

    private Task<List<string>> CategoriesAsync(CancellationToken ct)
    {
        var all = CategorySeed.Tree.SelectMany(top => top.Below.Prepend(top)).ToArray();
        var names = all.Select(category => NormalForm.Of(category.Name)).ToArray();
        var slugs = all.Select(category => category.Slug).ToArray();
        return context
            .Categories.Where(category => names.Contains(category.NormalizedName) || slugs.Contains(category.Slug))
            .Select(category => category.Slug)
            .ToListAsync(ct);
    }

    private Task<List<string>> ProductsAsync(CancellationToken ct)
    {
        var slugs = ProductSeed.All.Select(product => Slug.From(product.Title, fallback: "produk")).ToArray();
        return context.Products.Where(product => slugs.Contains(product.Slug)).Select(product => product.Slug).ToListAsync(ct);
    }
}
