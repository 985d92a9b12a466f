using ShopClean.Domain.Common;

namespace ShopClean.Application.Pictures;

/// <summary>The pictures that come with a request. They are read when a use case asks for them, which it does once the caller may send any.</summary>
public interface IPictureUpload
{
    /// <summary>The name of the field that they come in.</summary>
    string Field { get; }

    /// <summary>Reads the request.</summary>
    /// <returns>At least one file, none of them empty or too large; or every fault of the form.</returns>
    Task<Result<IReadOnlyList<PictureFile>>> ReceiveAsync(CancellationToken ct);
}

/// <summary>An uploaded file.</summary>
/// <param name="Name">What the client calls it: for messages only.</param>
/// <param name="Length">Its length, in bytes.</param>
/// <param name="Open">Opens it for reading.</param>
public sealed record PictureFile(string Name, long Length, Func<Stream> Open);
