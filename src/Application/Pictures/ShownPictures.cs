using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Pictures;

/// <summary>Changes the picture that something shows, in one save with the order to remove the one before.</summary>
public sealed class ShownPictures(PictureIntake intake, IOutbox outbox, IUnitOfWork work)
{
    /// <summary>Takes a picture in and has it shown.</summary>
    /// <param name="upload">The picture.</param>
    /// <param name="shelf">Where it belongs.</param>
    /// <param name="shown">What shows it.</param>
    /// <param name="show">Has it shown, by where it is in the store; gives back where the one before is.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result> ReplaceAsync(
        IPictureUpload upload,
        PictureShelf shelf,
        Aggregate shown,
        Func<string, Result<string?>> show,
        CancellationToken ct
    )
    {
        var taken = await intake.TakeAsync(upload, shelf, shown, ct);
        return taken.IsFailure ? taken.Error : await SaveAsync(shelf, shown, show(taken.Value[0]), ct);
    }

    /// <summary>Saves that a picture is no longer shown, and has it removed.</summary>
    /// <param name="shelf">Where it belongs.</param>
    /// <param name="shown">What showed it.</param>
    /// <param name="before">Where it is in the store, or why it is still shown.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result> SaveAsync(PictureShelf shelf, Aggregate shown, Result<string?> before, CancellationToken ct)
    {
        if (before.IsFailure)
        {
            return before.Error;
        }

        outbox.EnqueueRemoval(shelf, shown.Id, before.Value);
        return await work.SaveAsync(shown, ct);
    }
}
