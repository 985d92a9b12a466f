using System.Buffers.Binary;
using System.Text;

namespace ShopClean.EmbeddedPostgres.Wire;

/// <summary>PostgreSQL's messages: a letter, a length that counts itself, a body.</summary>
internal sealed class PgStream(Stream stream)
{
    private const int LongestMessage = 1 << 20;

    internal Task WriteAsync(char type, ReadOnlySpan<byte> body, CancellationToken ct) =>
        stream.WriteAsync((byte[])[(byte)type, .. Length(body), .. body], ct).AsTask();

    /// <summary>The first message of a connection has no letter.</summary>
    internal Task WriteFirstAsync(ReadOnlySpan<byte> body, CancellationToken ct) =>
        stream.WriteAsync((byte[])[.. Length(body), .. body], ct).AsTask();

    /// <summary>The next message that is not an error.</summary>
    internal async Task<(char Type, byte[] Body)> ReadAsync(CancellationToken ct)
    {
        var header = new byte[5];
        await stream.ReadExactlyAsync(header, ct);
        var length = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - sizeof(int);
        if (length is < 0 or > LongestMessage)
            throw new IOException("What listens there does not speak PostgreSQL's protocol.");
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, ct);
        return header[0] == 'E' ? throw PgServerException.From(body) : ((char)header[0], body);
    }

    internal static byte[] Number(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    internal static byte[] Text(string value) => [.. Encoding.UTF8.GetBytes(value), 0];

    private static byte[] Length(ReadOnlySpan<byte> body) => Number(body.Length + sizeof(int));
}
