using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ShopClean.EmbeddedPostgres.Wire;

/// <summary>
/// As much of PostgreSQL's protocol as it takes to ask whether the server is there and to create a database. The downloaded
/// programs have no psql, and a driver would make this project depend on a package.
/// </summary>
internal sealed class PgConnection : IDisposable
{
    private const int ProtocolVersion = 3 << 16;
    private readonly TcpClient client;
    private readonly PgStream stream;

    private PgConnection(TcpClient client)
    {
        this.client = client;
        stream = new PgStream(client.GetStream());
    }

    /// <summary>Logs in to a server of this machine.</summary>
    /// <exception cref="IOException">Nobody listens, or they hung up.</exception>
    internal static async Task<PgConnection> OpenAsync(int port, string user, string password, string database, CancellationToken ct)
    {
        var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, ct);
            var connection = new PgConnection(socket);
            await connection.LogInAsync(user, password, database, ct);
            return connection;
        }
        catch (Exception failure)
        {
            socket.Dispose();
            if (failure is SocketException)
                throw new IOException(failure.Message, failure);
            throw;
        }
    }

    internal async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await stream.WriteAsync('Q', PgStream.Text(sql), ct);
        await ReadUntilReadyAsync(ct);
    }

    public void Dispose() => client.Dispose();

    private async Task LogInAsync(string user, string password, string database, CancellationToken ct)
    {
        byte[] parameters = [.. PgStream.Text("user"), .. PgStream.Text(user), .. PgStream.Text("database"), .. PgStream.Text(database), 0];
        await stream.WriteFirstAsync([.. PgStream.Number(ProtocolVersion), .. parameters], ct);
        await ProveAsync(new ScramExchange(password), ct);
        await ReadUntilReadyAsync(ct);
    }

    private async Task ProveAsync(ScramExchange scram, CancellationToken ct)
    {
        await ExpectAsync(Authentication.Sasl, ct);
        var first = Encoding.UTF8.GetBytes(scram.FirstMessage);
        await stream.WriteAsync('p', [.. PgStream.Text(ScramExchange.Mechanism), .. PgStream.Number(first.Length), .. first], ct);
        var challenge = await ExpectAsync(Authentication.SaslContinue, ct);
        await stream.WriteAsync('p', Encoding.UTF8.GetBytes(scram.Answer(challenge)), ct);
        if (!scram.IsFromServer(await ExpectAsync(Authentication.SaslFinal, ct)))
            throw new IOException("The server does not know its own password.");
    }

    private async Task<string> ExpectAsync(Authentication kind, CancellationToken ct)
    {
        var (type, body) = await stream.ReadAsync(ct);
        if (type != 'R' || body.Length < sizeof(int) || BinaryPrimitives.ReadInt32BigEndian(body) != (int)kind)
            throw new IOException("The server asks for another kind of login.");
        return Encoding.UTF8.GetString(body.AsSpan(sizeof(int)));
    }

    private async Task ReadUntilReadyAsync(CancellationToken ct)
    {
        while ((await stream.ReadAsync(ct)).Type != 'Z') { }
    }

    private enum Authentication
    {
        Sasl = 10,
        SaslContinue = 11,
        SaslFinal = 12,
    }
}
