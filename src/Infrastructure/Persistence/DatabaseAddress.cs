using Microsoft.Data.SqlClient;
using Npgsql;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Tells whether a connection string is one, before anything connects. It holds a password, so nothing of it is ever repeated.</summary>
public static class DatabaseAddress
{
    /// <summary>What is wrong with the address, as the end of a sentence; null where nothing is.</summary>
    public static string? FaultOf(string address, DatabaseProvider provider)
    {
        try
        {
            return string.IsNullOrWhiteSpace(HostIn(address, provider))
                ? $"names no server; it must be one such as \"{ExampleOf(provider)}\"."
                : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"can't be read as an address of {provider}; it must be one such as \"{ExampleOf(provider)}\".";
        }
    }

    private static string? HostIn(string address, DatabaseProvider provider) =>
        provider is DatabaseProvider.SqlServer
            ? new SqlConnectionStringBuilder(address).DataSource
            : new NpgsqlConnectionStringBuilder(address).Host;

    private static string ExampleOf(DatabaseProvider provider) =>
        provider is DatabaseProvider.SqlServer
            ? "Server=localhost;Database=shop;User Id=shop;Password=..."
            : "Host=localhost;Database=shop;Username=shop;Password=...";
}
