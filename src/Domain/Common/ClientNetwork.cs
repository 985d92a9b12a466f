using System.Net;
using System.Net.Sockets;

namespace ShopClean.Domain.Common;

/// <summary>The network that counts as one client where clients are told apart by their addresses.</summary>
public static class ClientNetwork
{
    /// <summary>The key of all clients whose address is unknown.</summary>
    public const string Unknown = "unknown";

    // A client with one IPv6 address has a network of 2^64 (RFC 6177, 2).
    private const int SiteBytes = 8;

    /// <summary>An IPv4 address by itself, an IPv6 address by its /64 network.</summary>
    public static string Of(IPAddress? address) =>
        address switch
        {
            null => Unknown,
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => $"{Site(address)}/64",
            _ => address.ToString(),
        };

    /// <summary>The same for the text of an address.</summary>
    public static string Of(string? address) => Of(IPAddress.TryParse(address, out var parsed) ? parsed : null);

    private static IPAddress Site(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, SiteBytes, bytes.Length - SiteBytes);
        return new IPAddress(bytes);
    }
}
