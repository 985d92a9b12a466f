namespace ShopClean.Infrastructure.Jobs;

/// <summary>What this process is called in leases: different after each start, so that no node takes its predecessor's leases for its own.</summary>
/// <param name="Value">The name.</param>
public sealed record NodeName(string Value)
{
    /// <summary>A new name, which starts with the machine's.</summary>
    public static NodeName Create() => new($"{Machine()}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");

    private static string Machine() => Environment.MachineName is { Length: > 60 } name ? name[..60] : Environment.MachineName;
}
