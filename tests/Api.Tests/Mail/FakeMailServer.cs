using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ShopClean.Api.Tests.Mail;

/// <summary>A mail server that takes one mail, without TLS, and remembers what it was told.</summary>
internal sealed class FakeMailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public FakeMailServer() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Says hello and takes a mail.</summary>
    /// <returns>All that the client said.</returns>
    public async Task<string> TakeMailAsync()
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var heard = new StringBuilder();
        var inData = false;
        await writer.WriteLineAsync("220 fake");
        while (await reader.ReadLineAsync() is { } line)
        {
            heard.AppendLine(line);
            if (inData && line != ".")
            {
                continue;
            }

            inData = line == "DATA";
            await writer.WriteLineAsync(
                inData ? "354 go on"
                : line == "QUIT" ? "221 bye"
                : "250 fine"
            );
        }

        return heard.ToString();
    }

    /// <summary>Takes a connection and says nothing.</summary>
    public Task<TcpClient> KeepSilentAsync() => listener.AcceptTcpClientAsync();

    public void Dispose() => listener.Dispose();
}
