using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

/// <summary>Requests from here and there.</summary>
internal static class Addresses
{
    /// <summary>What every address of this machine is in: a proxy that the shop knows.</summary>
    public const string Loopback = "127.0.0.0/8";

    /// <summary>Says, as a proxy does, which address the request came from.</summary>
    public static Action<HttpRequestMessage> From(string address) => request => request.Headers.Add("X-Forwarded-For", address);

    /// <summary>Somebody whose connection really comes from another address of this machine.</summary>
    public static Caller ConnectingFrom(this ShopApi api, string address) =>
        new(
            new HttpClient(
                new SocketsHttpHandler
                {
                    ConnectCallback = async (context, ct) =>
                    {
                        var socket = new System.Net.Sockets.Socket(
                            System.Net.Sockets.SocketType.Stream,
                            System.Net.Sockets.ProtocolType.Tcp
                        );
                        socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
                        return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
                    },
                }
            )
            {
                BaseAddress = api.Guest.Address,
            }
        );
}
