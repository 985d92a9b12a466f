using System.Net;
using System.Net.Sockets;
using System.Text;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

/// <summary>A shop that holds few connections of an address.</summary>
public sealed class CrowdedShop() : ShopApi(("Connections:MaxPerAddress", "20"));

/// <summary>Clients that open connections and send nothing, from addresses of this machine that are not its usual one.</summary>
public sealed class AddressConnectionsTests(CrowdedShop api) : IClassFixture<CrowdedShop>
{
    private const int Max = 20;
    private const string Request = "GET /health/live HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n";

    [Fact]
    public async Task Whoever_opens_connections_without_end_keeps_nobody_else_out()
    {
        var attack = new List<Socket>();
        for (var count = 0; count < Max * 5; count++)
        {
            attack.Add(await ConnectAsync("127.0.0.2"));
        }

        (await AskAsync("127.0.0.2")).ShouldBeEmpty();
        (await AskAsync("127.0.0.3")).ShouldStartWith("HTTP/1.1 200 ");
        (await AskAsync("127.0.0.1")).ShouldStartWith("HTTP/1.1 200 ");

        attack.ForEach(socket => socket.Dispose());
        await ShopApi.UntilAsync(async () => (await AskAsync("127.0.0.2")).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_usual_address_of_the_machine_is_that_of_a_balancer_and_is_not_counted()
    {
        var clients = new List<Socket>();
        for (var count = 0; count < Max * 2; count++)
        {
            clients.Add(await ConnectAsync("127.0.0.1"));
        }

        (await AskAsync("127.0.0.1")).ShouldStartWith("HTTP/1.1 200 ");

        clients.ForEach(socket => socket.Dispose());
    }

    // What the server answers; nothing where it closed the connection.
    private async Task<string> AskAsync(string from)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = await ConnectAsync(from);
        try
        {
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Request), patience.Token);
            using var received = new MemoryStream();
            await stream.CopyToAsync(received, patience.Token);
            return Encoding.UTF8.GetString(received.ToArray());
        }
        catch (IOException)
        {
            return "";
        }
    }

    private async Task<Socket> ConnectAsync(string from)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, api.Address.Port);
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.ConnectionReset)
        {
            // The server closed it as soon as it was there; whoever uses it finds out.
        }

        return socket;
    }
}
