using System.Globalization;

namespace ShopClean.Build.Benchmark.Data;

/// <summary>The owners: one for each shop, all with the same password.</summary>
internal static class People
{
    public const string Password = "Benchmark123!";

    public static string NameOf(long shop) => string.Create(CultureInfo.InvariantCulture, $"owner{shop:000}");

    public static object Login(long n) => new { identifier = NameOf((n % Catalogue.Shops) + 1), password = Password };
}
