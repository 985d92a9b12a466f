namespace ShopClean.Infrastructure.Persistence;

/// <summary>The database servers that the shop can run on.</summary>
public enum DatabaseProvider
{
    /// <summary>PostgreSQL 14 or later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or later.</summary>
    SqlServer,
}

/// <summary>The settings under <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Database";

    /// <summary>Which server.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.PostgreSql;

    /// <summary>The most statements that are sent in one go; null for the provider's own limit.</summary>
    public int? MaxBatchSize { get; init; }
}
