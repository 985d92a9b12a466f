using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <content>The product's pictures: the gallery, of which one stands for the product and is its main picture.</content>
public sealed partial class Product
{
    /// <summary>Why so many pictures more do not fit into the gallery; null where they do.</summary>
    public Error? HasRoomFor(int more, string field) =>
        images.Count + more <= CatalogueLimits.MaxImages
            ? null
            : Error.Validation(
                field,
                $"A product has at most {CatalogueLimits.MaxImages} pictures; this one has {images.Count} already, and {more} more were sent"
            );

    /// <summary>One of the shop's people gives the product a main picture: it takes the place of the one before, which goes.</summary>
    /// <returns>Where the picture was that went; null where there was none.</returns>
    public Result<string?> ReplaceMainPicture(string path, Actor actor, DateTimeOffset now)
    {
        if (MayTend(actor) is { } refused)
        {
            return refused;
        }

        var old = Gallery.ReplacePrimary(path, Title, now);
        Illustrated(actor, now);
        return Result<string?>.Succeeded(old);
    }

    /// <summary>One of the shop's people adds pictures behind the others; the first one of a gallery stands for the product.</summary>
    /// <param name="paths">Where they are in the picture store.</param>
    /// <param name="field">How the client calls them, for the fault of too many.</param>
    /// <param name="actor">Who adds them.</param>
    /// <param name="now">When.</param>
    public Result AddPictures(IReadOnlyList<string> paths, string field, Actor actor, DateTimeOffset now)
    {
        if ((MayTend(actor) ?? HasRoomFor(paths.Count, field)) is { } refused)
        {
            return refused;
        }

        Gallery.Add(paths, Title, now);
        Illustrated(actor, now);
        return Result.Success;
    }

    /// <summary>One of the shop's people puts the gallery into an order, which names each of its pictures once.</summary>
    public Result ArrangePictures(IReadOnlyList<long> ids, Actor actor, DateTimeOffset now)
    {
        if (MayTend(actor) is { } refused)
        {
            return refused;
        }

        var before = Shown();
        var arranged = Gallery.Arrange(ids);
        IllustratedUnlessStill(before, actor, now);
        return arranged;
    }

    /// <summary>One of the shop's people says what a picture shows, or has it stand for the product.</summary>
    public Result ChangePicture(long imageId, PictureChange change, Actor actor, DateTimeOffset now)
    {
        if (MayTend(actor) is { } refused)
        {
            return refused;
        }

        var before = Shown();
        var changed = Gallery.Change(imageId, change);
        IllustratedUnlessStill(before, actor, now);
        return changed;
    }

    /// <summary>One of the shop's people takes a picture away; where it stood for the product, the next one does.</summary>
    /// <param name="imageId">The picture; null for the main one.</param>
    /// <param name="actor">Who takes it away.</param>
    /// <param name="now">When.</param>
    /// <returns>Where the picture was.</returns>
    public Result<string> RemovePicture(long? imageId, Actor actor, DateTimeOffset now)
    {
        if (MayTend(actor) is { } refused)
        {
            return refused;
        }

        var removed = Gallery.Remove(imageId);
        if (!removed.IsFailure)
        {
            Illustrated(actor, now);
        }

        return removed;
    }

    private Gallery Gallery => new(images);

    private List<(long, int, bool, string?)> Shown() =>
        [.. images.Select(image => (image.Id, image.SortOrder, image.IsPrimary, image.AltText))];

    private void IllustratedUnlessStill(List<(long, int, bool, string?)> before, Actor actor, DateTimeOffset now)
    {
        if (!Shown().SequenceEqual(before))
        {
            Illustrated(actor, now);
        }
    }

    private void Illustrated(Actor actor, DateTimeOffset now)
    {
        ImagePath = images.Find(image => image.IsPrimary)?.Path;
        Raise(new ProductTended(Id, ShopId, [new ProductChange("images", From: null, To: null)], actor, now));
        Touch(actor, now);
    }
}
