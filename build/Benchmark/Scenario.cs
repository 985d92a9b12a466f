namespace ShopClean.Build.Benchmark;

/// <summary>One row of the table: what both servers are asked.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Target">The ratio that is aimed at.</param>
/// <param name="App">The nth request to the shop.</param>
/// <param name="Bare">The same one to the bare server.</param>
internal sealed record Scenario(string Name, double Target, Func<long, HttpRequestMessage> App, Func<long, HttpRequestMessage> Bare)
{
    /// <summary>Whether both must answer the same; what writes makes something new each time.</summary>
    public bool IsRead { get; init; } = true;
}
