using System.Globalization;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>The pictures of a product: positions without gaps, and exactly one main picture where there is any.</summary>
/// <param name="images">The product's pictures.</param>
internal sealed class Gallery(List<ProductImage> images)
{
    /// <summary>Replaces the main picture.</summary>
    /// <returns>The path of the one before; null where there was none.</returns>
    public string? ReplacePrimary(string path, string title, DateTimeOffset now)
    {
        if (images.Find(image => image.IsPrimary) is not { } old)
        {
            Add([path], title, now);
            return null;
        }

        images.Remove(old);
        images.Add(new ProductImage(path, AltOf(title, old.SortOrder), old.SortOrder, isPrimary: true, now));
        return old.Path;
    }

    /// <summary>Appends pictures.</summary>
    public void Add(IEnumerable<string> paths, string title, DateTimeOffset now)
    {
        foreach (var path in paths)
        {
            var place = images.Count;
            images.Add(new ProductImage(path, AltOf(title, place), place, isPrimary: place == 0, now));
        }
    }

    /// <summary>Orders the pictures as their keys are named.</summary>
    public Result Arrange(IReadOnlyList<long> ids)
    {
        var known = images.Select(image => image.Id).ToHashSet();
        if (ids.Count != known.Count || !known.SetEquals(ids))
        {
            return Error.Validation(
                "ids",
                $"must name each picture of the product exactly once: {string.Join(", ", Ordered().Select(image => image.Id))}",
                ids
            );
        }

        foreach (var (place, id) in ids.Index())
        {
            images.Single(image => image.Id == id).MoveTo(place);
        }

        return Result.Success;
    }

    /// <summary>Changes the texts of a picture.</summary>
    public Result Change(long id, PictureChange change)
    {
        if (images.Find(image => image.Id == id) is not { } changed)
        {
            return CatalogueErrors.PictureNotFound;
        }

        if (change.IsPrimary == false && changed.IsPrimary)
        {
            return Error.Validation("isPrimary", "One picture stands for the product: choose another one by its isPrimary instead", false);
        }

        if (change.IsPrimary == true)
        {
            Choose(changed);
        }

        if (change.ChangesAltText)
        {
            changed.Say(change.AltText);
        }

        return Result.Success;
    }

    /// <summary>Removes a picture, and closes the gap.</summary>
    /// <returns>Where it was.</returns>
    public Result<string> Remove(long? id)
    {
        if (images.Find(image => id is null ? image.IsPrimary : image.Id == id) is not { } removed)
        {
            return CatalogueErrors.PictureNotFound;
        }

        images.Remove(removed);
        foreach (var (place, image) in Ordered().Index())
        {
            image.MoveTo(place);
        }

        if (removed.IsPrimary && Ordered().FirstOrDefault() is { } next)
        {
            Choose(next);
        }

        return removed.Path;
    }

    private void Choose(ProductImage chosen)
    {
        foreach (var image in images)
        {
            image.StandForProduct(image == chosen);
        }
    }

    private List<ProductImage> Ordered() => [.. images.OrderBy(image => image.SortOrder).ThenBy(image => image.Id)];

    // The default alternative text.
    private static string AltOf(string title, int place) => string.Create(CultureInfo.InvariantCulture, $"{title} - Image {place + 1}");
}
