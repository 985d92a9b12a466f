using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Pictures;

/// <summary>Replaces or removes the picture of a thing, and enqueues the removal of the one before in the same save.</summary>
public sealed class ShownPictures(PictureIntake intake, IOutbox outbox, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
{
    /// <summary>Sets or removes (null) the picture of a thing, and returns the path of the one before.</summary>
    public delegate Result<string?> Show<in T>(T thing, string? path, Actor actor, DateTimeOffset now);

    /// <summary>Stores an uploaded picture, and shows it.</summary>
    /// <param name="found">What is to show it, or why it may not.</param>
    /// <param name="upload">The picture.</param>
    /// <param name="shelf">Where it belongs.</param>
    /// <param name="show">Has it shown.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<T>> ReplaceAsync<T>(
        Result<T> found,
        IPictureUpload upload,
        PictureShelf shelf,
        Show<T> show,
        CancellationToken ct
    )
        where T : Aggregate
    {
        if (found.IsFailure)
        {
            return found;
        }

        var taken = await intake.TakeAsync(upload, shelf, found.Value, ct);
        return taken.IsFailure ? taken.Error : await SaveAsync(found.Value, taken.Value[0], shelf, show, ct);
    }

    /// <summary>Removes the picture of a thing, and from the store.</summary>
    /// <param name="found">What shows it, or why it may not be changed.</param>
    /// <param name="pathOf">Where it is in the store; null where there is none.</param>
    /// <param name="shelf">Where it belongs.</param>
    /// <param name="show">Has none shown.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<T>> RemoveAsync<T>(
        Result<T> found,
        Func<T, string?> pathOf,
        PictureShelf shelf,
        Show<T> show,
        CancellationToken ct
    )
        where T : Aggregate =>
        found.IsFailure ? found
        : pathOf(found.Value) is null ? PictureErrors.NotFound
        : await SaveAsync(found.Value, path: null, shelf, show, ct);

    private async Task<Result<T>> SaveAsync<T>(T thing, string? path, PictureShelf shelf, Show<T> show, CancellationToken ct)
        where T : Aggregate
    {
        var before = show(thing, path, current.Actor, clock.GetUtcNow());
        if (before.IsFailure)
        {
            return before.Error;
        }

        outbox.EnqueueRemoval(shelf, thing.Id, before.Value);
        var saved = await work.SaveAsync(thing, ct);
        return saved.IsFailure ? saved.Error : thing;
    }
}
