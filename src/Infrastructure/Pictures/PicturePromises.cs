using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Notifications;
using ShopClean.Application.Pictures;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Saves promises in their own unit of work: the request's transaction may never commit.</summary>
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

/// <summary>Checks whether a row shows a picture, ignoring query filters, which would hide a deleted product's.</summary>
internal sealed class PictureReferences(ShopDbContext context) : IPictureReferences
{
    public Task<bool> AnyAsync(RemovePicture removal, CancellationToken ct) =>
        EntityDeclarations.Of(context).All.SingleOrDefault(declaration => declaration.Shelf?.Folder == removal.Folder) is { } shown
            ? shown.ShowsAsync(context, removal.OwnerId, removal.Path, ct)
            : throw new InvalidOperationException($"No shelf of pictures is called {removal.Folder}.");
}
