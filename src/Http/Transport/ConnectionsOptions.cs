namespace ShopClean.Http.Transport;

/// <summary>The settings under <c>Connections</c>.</summary>
public sealed class ConnectionsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Connections";

    /// <summary>
    /// How many connections of one address a node holds at once; an IPv6 client is its /64 network. Those of the same machine and of <c>Proxies:Known</c>
    /// are not counted, as many clients come by them.
    /// </summary>
    public int MaxPerAddress { get; init; } = 200;
}
