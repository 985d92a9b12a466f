namespace ShopClean.Application.Pictures;

/// <summary>Promises the removal of pictures that no row will show: see ADR 12.</summary>
public interface IPicturePromises
{
    /// <summary>
    /// Has pictures that are about to be stored looked at after <see cref="RemovePicture.Grace"/>, and removed if no row shows them then. The promise is
    /// committed when this returns, whatever becomes of the current unit of work or of this process.
    /// </summary>
    Task MakeAsync(IEnumerable<RemovePicture> removals, CancellationToken ct);
}

/// <summary>Finds out which pictures are in use.</summary>
public interface IPictureReferences
{
    /// <summary>Whether the thing that the picture was made for shows it; deleted products and shops still do.</summary>
    Task<bool> AnyAsync(RemovePicture removal, CancellationToken ct);
}
