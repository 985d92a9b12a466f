using System.Net;
using Microsoft.Extensions.Options;

namespace ShopClean.Http.Transport;

/// <summary>The settings under <c>Proxies</c>.</summary>
internal sealed class ProxiesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Proxies";

    /// <summary>
    /// The proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed: addresses and networks, separated by commas,
    /// such as <c>10.0.0.0/8, 192.0.2.7</c>. Empty for none: then these headers mean nothing, whoever sends them.
    /// </summary>
    public string Known { get; init; } = "";

    /// <summary>The proxies as networks.</summary>
    public IReadOnlyList<IPNetwork> Networks => [.. Parts.Select(Parse).OfType<IPNetwork>()];

    /// <summary>The addresses and networks as written.</summary>
    internal IEnumerable<string> Parts => Known.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A network or an address; null where the text is neither.</summary>
    internal static IPNetwork? Parse(string text) =>
        text.Contains('/', StringComparison.Ordinal)
            ? (IPNetwork.TryParse(text, out var network) ? network : null)
            : (IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null);
}

/// <summary>Lists everything that is wrong with the settings under <c>Proxies</c>.</summary>
internal sealed class ProxiesOptionsValidator : IValidateOptions<ProxiesOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxiesOptions options)
    {
        var faults = options.Parts.Select(FaultOf).OfType<string>().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FaultOf(string part) =>
        ProxiesOptions.Parse(part) switch
        {
            null => $"Proxies:Known has \"{part}\"; each part must be an address or a network: 192.0.2.7, 10.0.0.0/8.",
            { PrefixLength: 0 } => $"Proxies:Known has \"{part}\", which is everybody: then each client could choose its own address.",
            _ => null,
        };
}
