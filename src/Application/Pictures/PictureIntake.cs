using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Pictures;

/// <summary>
/// Reads, checks, transforms and stores the pictures of a request. Their removal is promised first: if no row shows them in the end, they are removed. One
/// instance for each request, so that a use case that is retried gets the same pictures again.
/// </summary>
public sealed class PictureIntake(
    IPictureTransformer transformer,
    IPictureStore store,
    IPicturePromises promises,
    PictureSlots slots,
    IPreconditions preconditions,
    TimeProvider clock
)
{
    /// <summary>How long storing may take.</summary>
    public static readonly TimeSpan StoreTimeout = TimeSpan.FromMinutes(2);

    private IReadOnlyList<string>? stored;

    /// <summary>Reads and stores the pictures.</summary>
    /// <param name="upload">The pictures.</param>
    /// <param name="shelf">Where they belong.</param>
    /// <param name="shown">What will show them: a stale version (<c>If-Match</c>) is refused before anything is read.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Where they are in the store, in the order of the request.</returns>
    public async Task<Result<IReadOnlyList<string>>> TakeAsync(
        IPictureUpload upload,
        PictureShelf shelf,
        Aggregate shown,
        CancellationToken ct
    )
    {
        if (!preconditions.AllowChangeOf(shown.Version))
        {
            return Error.Stale(shown.GetType().Name);
        }

        if (stored is not null)
        {
            return Result<IReadOnlyList<string>>.Succeeded(stored);
        }

        var pictures = await PrepareAsync(upload, ct);
        if (pictures.IsFailure)
        {
            return pictures.Error;
        }

        stored = await StoreAsync(pictures.Value, shelf, shown.Id, ct);
        return Result<IReadOnlyList<string>>.Succeeded(stored);
    }

    private async Task<Result<IReadOnlyList<Picture>>> PrepareAsync(IPictureUpload upload, CancellationToken ct)
    {
        var files = await upload.ReceiveAsync(ct);
        if (files.IsFailure)
        {
            return files.Error;
        }

        var prepared = await Task.WhenAll(files.Value.Select(file => slots.RunAsync(() => PrepareAsync(file, ct), ct)));
        var faults = prepared.Zip(files.Value).Where(one => one.First.Fault is not null).ToList();
        return faults.Count == 0
            ? Result<IReadOnlyList<Picture>>.Succeeded([.. prepared.Select(one => one.Picture!)])
            : Error.Validation(faults.Select(one => new FieldFault(upload.Field, one.First.Fault!, one.Second.Name)));
    }

    private async Task<PictureOutcome> PrepareAsync(PictureFile file, CancellationToken ct)
    {
        var content = new byte[file.Length];
        await using (var stream = file.Open())
        {
            await stream.ReadExactlyAsync(content, ct);
        }

        // The first bytes are checked first, as a transformation costs a process.
        return PictureKinds.Of(content) is null
            ? PictureOutcome.Refused(PictureFaults.Unknown)
            : await transformer.TransformAsync(content, ct);
    }

    private async Task<IReadOnlyList<string>> StoreAsync(
        IReadOnlyList<Picture> pictures,
        PictureShelf shelf,
        long ownerId,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var named = pictures.Select(picture => (Name: shelf.NewName(picture.Kind, now), Picture: picture)).ToList();
        var paths = named.Select(one => store.PathOf(one.Name)).ToList();
        await promises.MakeAsync(paths.Select(path => new RemovePicture(path, shelf.Folder, ownerId)), ct);

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(StoreTimeout);
        try
        {
            await Task.WhenAll(named.Select(one => store.PutAsync(one.Name, one.Picture, timeout.Token)));
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new UnavailableException("The picture store took too long.", late);
        }

        return paths;
    }
}
