using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Notifications;
using ShopClean.Application.Pictures;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Makes promises in a unit of work of their own: the request's may be part of a transaction that never commits.</summary>
internal sealed class PicturePromises(IServiceScopeFactory scopes) : IPicturePromises
{
    public async Task MakeAsync(IEnumerable<RemovePicture> removals, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        foreach (var removal in removals)
        {
            outbox.Enqueue(removal, RemovePicture.Recipient, RemovePicture.Grace);
        }

        await scope.ServiceProvider.GetRequiredService<ShopDbContext>().SaveChangesAsync(ct);
    }
}

/// <summary>Looks at the one row that may show a picture; query filters would hide that of a deleted product.</summary>
internal sealed class PictureReferences(ShopDbContext context) : IPictureReferences
{
    public Task<bool> AnyAsync(RemovePicture removal, CancellationToken ct) =>
        removal.Folder switch
        {
            _ when removal.Folder == PictureShelf.Products.Folder => context
                .Products.IgnoreQueryFilters()
                .AnyAsync(
                    product =>
                        product.Id == removal.OwnerId
                        && (product.ImagePath == removal.Path || product.Images.Any(image => image.Path == removal.Path)),
                    ct
                ),
            _ when removal.Folder == PictureShelf.Categories.Folder => context.Categories.AnyAsync(
                category => category.Id == removal.OwnerId && category.ImagePath == removal.Path,
                ct
            ),
            _ when removal.Folder == PictureShelf.Shops.Folder => context
                .Shops.IgnoreQueryFilters()
                .AnyAsync(shop => shop.Id == removal.OwnerId && shop.LogoPath == removal.Path, ct),
            _ when removal.Folder == PictureShelf.Users.Folder => context.Users.AnyAsync(
                user => user.Id == removal.OwnerId && user.AvatarPath == removal.Path,
                ct
            ),
            _ => throw new InvalidOperationException($"No shelf of pictures is called {removal.Folder}."),
        };
}
