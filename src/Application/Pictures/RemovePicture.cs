using ShopClean.Application.Notifications;

namespace ShopClean.Application.Pictures;

/// <summary>The message that removes a picture from the store, unless a row shows it.</summary>
/// <param name="Path">What rows keep to find it.</param>
/// <param name="Folder">The shelf that it stands on, which tells of what kind the only thing is that may show it.</param>
/// <param name="OwnerId">The key of that thing.</param>
public sealed record RemovePicture(string Path, string Folder, long OwnerId) : IOutboxContent
{
    /// <summary>Whom the order goes to, as operators see it.</summary>
    public const string Recipient = "picture-store";

    /// <summary>
    /// How long a picture that was stored may stay without a row: far longer than a request takes from storing to its commit, as that is cut off after
    /// <see cref="PictureIntake.StoreTimeout"/> and the database's own timeouts.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public static string Type => "remove-picture";

    /// <inheritdoc/>
    public static string Title => "Removal of a picture";

    long? IOutboxContent.UserId => null;
}

/// <summary>Removes it. Names are made once and never used again, so a picture that no row shows now is never shown later.</summary>
internal sealed class RemovePictureHandler(IPictureReferences references, IPictureStore store) : IOutboxHandler<RemovePicture>
{
    public async Task DeliverAsync(RemovePicture content, string recipient, CancellationToken ct)
    {
        if (!await references.AnyAsync(content, ct))
        {
            await store.RemoveAsync(content.Path, ct);
        }
    }
}

/// <summary>Enqueues the removal of pictures.</summary>
public static class PictureRemovals
{
    /// <summary>Has a picture removed once the current unit of work is committed, which is when no row shows it any more.</summary>
    public static void EnqueueRemoval(this IOutbox outbox, PictureShelf shelf, long ownerId, string? path)
    {
        if (path is not null)
        {
            outbox.Enqueue(new RemovePicture(path, shelf.Folder, ownerId), RemovePicture.Recipient);
        }
    }
}
