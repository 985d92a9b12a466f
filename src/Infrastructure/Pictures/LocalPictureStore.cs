using ShopClean.Application.Common;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Stores pictures in a folder, which the web layer serves at <c>/uploads</c>.</summary>
/// <param name="root">The folder.</param>
internal sealed class LocalPictureStore(string root) : IPictureStore
{
    public string PathOf(PictureName name) => name.ToString();

    public async Task PutAsync(PictureName name, Picture picture, CancellationToken ct)
    {
        var (file, unfinished) = FilesOf(PathOf(name));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                await stream.WriteAsync(picture.Content, ct);
                // Flushed to disk, as a row will refer to it: after a power cut both exist.
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"The picture {name} can't be written", refused);
        }
    }

    public Task RemoveAsync(string path, CancellationToken ct)
    {
        var (file, unfinished) = FilesOf(path);
        try
        {
            if (Directory.Exists(Path.GetDirectoryName(file)))
            {
                File.Delete(file);
                File.Delete(unfinished);
            }

            return Task.CompletedTask;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"The picture {path} can't be removed", refused);
        }
    }

    // What begins with a dot is never served.
    private (string File, string Unfinished) FilesOf(string path) =>
        path.Split('/') is [var folder, var name]
        && PictureShelf.All.Any(shelf => shelf.Folder == folder)
        && name == Path.GetFileName(name)
        && name[0] != '.'
            ? (Path.Combine(root, folder, name), Path.Combine(root, folder, $".{name}.tmp"))
            : throw new ArgumentException($"{path} is no path of a picture.", nameof(path));
}
