using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Common;

namespace ShopClean.Http.Transport;

/// <summary>Closes connections of an address that has too many already, before anything is read from them.</summary>
internal sealed class AddressConnections(IOptions<ConnectionsOptions> connections, IOptions<ProxiesOptions> proxies)
{
    private readonly int max = connections.Value.MaxPerAddress;
    private readonly IReadOnlyList<System.Net.IPNetwork> known = proxies.Value.Networks;
    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>Serves a connection, or closes it.</summary>
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection.RemoteEndPoint is not IPEndPoint client || IsManyClients(Plain(client.Address)))
        {
            await next(connection);
            return;
        }

        var network = ClientNetwork.Of(client.Address);
        try
        {
            if (open.AddOrUpdate(network, 1, (_, count) => count + 1) > max)
            {
                connection.Abort(new ConnectionAbortedException("This address has too many connections."));
                return;
            }

            await next(connection);
        }
        finally
        {
            Leave(network);
        }
    }

    // Nothing is kept of an address without connections.
    private void Leave(string network)
    {
        open.AddOrUpdate(network, 0, (_, count) => count - 1);
        open.TryRemove(KeyValuePair.Create(network, 0));
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private bool IsManyClients(IPAddress address) =>
        address.Equals(IPAddress.Loopback) || address.Equals(IPAddress.IPv6Loopback) || known.Any(proxy => proxy.Contains(address));
}

/// <summary>Adds the limit of connections per address to the server.</summary>
public static class AddressConnectionsSetup
{
    /// <summary>Limits the connections of each address on every endpoint, before TLS.</summary>
    public static void LimitConnectionsPerAddress(this KestrelServerOptions kestrel) =>
        kestrel.ConfigureEndpointDefaults(endpoint =>
        {
            var addresses = kestrel.ApplicationServices.GetRequiredService<AddressConnections>();
            endpoint.Use(next => connection => addresses.ServeAsync(connection, next));
        });
}
