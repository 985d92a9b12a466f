using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Notifications;
using ShopClean.Application.Pictures;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Declarations;

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
        EntityDeclarations.Of(context).All.SingleOrDefault(declaration => declaration.Shelf?.Folder == removal.Folder) is { } shown
            ? shown.ShowsAsync(context, removal.OwnerId, removal.Path, ct)
            : throw new InvalidOperationException($"No shelf of pictures is called {removal.Folder}.");
}
