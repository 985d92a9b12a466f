namespace ShopClean.Http.Transport;

/// <summary>The body of a request, of which no more can be read than its operation takes.</summary>
/// <param name="body">The body.</param>
/// <param name="limit">How many bytes that is.</param>
/// <param name="announced">How many the client says that it sends; null where it does not say.</param>
internal sealed class LimitedBody(Stream body, long limit, long? announced) : Stream
{
    private long read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Not before somebody reads: who has no right to send anything is told that.
        if (announced > limit)
        {
            throw TooLarge();
        }

        var count = await body.ReadAsync(buffer, cancellationToken);
        read += count;
        return read > limit ? throw TooLarge() : count;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A request is read without keeping a thread waiting.");

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static BadHttpRequestException TooLarge() =>
        new("The request body is larger than this operation takes.", StatusCodes.Status413PayloadTooLarge);
}
