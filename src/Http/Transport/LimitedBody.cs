namespace ShopClean.Http.Transport;

/// <summary>A request body of which at most a limit can be read.</summary>
/// <param name="body">The body.</param>
/// <param name="limit">How many bytes that is.</param>
/// <param name="contentLength">How many the client says that it sends; null where it does not say.</param>
internal sealed class LimitedBody(Stream body, long limit, long? contentLength) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Checked when reading, not before: a client without the right is refused for that first.
        if (contentLength > limit)
        {
            throw TooLarge();
        }

        var count = await body.ReadAsync(buffer, cancellationToken);
        read += count;
        return read > limit ? throw TooLarge() : count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A request is read without keeping a thread waiting.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static BadHttpRequestException TooLarge() =>
        new("The request body is larger than this operation takes.", StatusCodes.Status413PayloadTooLarge);
}
