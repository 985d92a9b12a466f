using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Seeding.Data;
using ShopClean.Infrastructure.Persistence.Seeding.Making;

namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>Saves the seeded rows in the order in which they need one another, and remembers each.</summary>
internal sealed class Marketplace(ShopDbContext context)
{
    private readonly Dictionary<string, int> saved = new(StringComparer.Ordinal);

    /// <summary>Makes everything.</summary>
    /// <returns>How many rows of each kind.</returns>
    public async Task<IReadOnlyDictionary<string, int>> FillAsync(SeedPasswords passwords, SeedTime time, CancellationToken ct)
    {
        var people = new PeopleMaker(time).Make(passwords);
        await SaveAsync(people, ct);

        var admin = new Actor
        {
            UserId = people[0].Id,
            IsAdmin = true,
            IsVerified = true,
        };
        var shops = new ShopMaker(admin, time).Make(people);
        await SaveAsync(shops, ct);

        var categories = new CategoryMaker(admin, time);
        var top = categories.MakeTop();
        await SaveAsync(top, ct);
        var below = categories.MakeBelow(top);
        await SaveAsync(below, ct);

        await SaveProductsAsync(
            new ProductMaker(
                shops.ToDictionary(shop => shop.Slug, shop => shop.Id, StringComparer.Ordinal),
                top.Concat(below).ToDictionary(category => category.Slug, category => category.Id, StringComparer.Ordinal),
                admin,
                time
            ),
            ct
        );
        await AnalyzeAsync(ct);
        return saved;
    }

    private Task SaveProductsAsync(ProductMaker maker, CancellationToken ct)
    {
        var made = maker.Make();
        foreach (var (product, views) in made)
        {
            context.Entry(product.Views).Property(row => row.Total).CurrentValue = views;
        }

        return SaveAsync([.. made.Select(pair => pair.Product)], ct);
    }

    private async Task SaveAsync<T>(IReadOnlyList<T> rows, CancellationToken ct)
        where T : Entity
    {
        context.AddRange(rows);
        await context.SaveChangesAsync(ct);
        context.AddRange(rows.Select(SeededRow.Of));
        await context.SaveChangesAsync(ct);
        saved[typeof(T).Name] = saved.GetValueOrDefault(typeof(T).Name) + rows.Count;
    }

    // PostgreSQL gathers statistics by itself after a while, of small tables never; without them it reads a page of products in the most costly way.
    private async Task AnalyzeAsync(CancellationToken ct)
    {
        if (context.Database.IsNpgsql())
        {
            var tables = string.Join(
                ", ",
                context.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Distinct(StringComparer.Ordinal)
            );
            var statement = $"ANALYZE {tables}";
            await context.Database.ExecuteSqlRawAsync(statement, ct);
        }
    }
}
