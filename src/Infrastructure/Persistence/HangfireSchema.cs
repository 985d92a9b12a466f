using System.Globalization;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Manages Hangfire's tables, which are in a schema of their own and are created and dropped with the shop's.</summary>
public static class HangfireSchema
{
    /// <summary>The schema's name.</summary>
    public const string Name = "hangfire";

    private const string ScriptPrefix = "Hangfire.PostgreSql.Scripts.Install.v";
    private const string ScriptSuffix = ".sql";

    private const string DropFromSqlServer = $"""
        DECLARE @drop nvarchar(max) = N'';
        SELECT @drop += N'ALTER TABLE [{Name}].' + QUOTENAME(OBJECT_NAME(parent_object_id)) + N' DROP CONSTRAINT ' + QUOTENAME(name) + N';'
            FROM sys.foreign_keys WHERE schema_id = SCHEMA_ID(N'{Name}');
        SELECT @drop += N'DROP TABLE [{Name}].' + QUOTENAME(name) + N';' FROM sys.tables WHERE schema_id = SCHEMA_ID(N'{Name}');
        IF SCHEMA_ID(N'{Name}') IS NOT NULL SET @drop += N'DROP SCHEMA [{Name}];';
        EXEC sp_executesql @drop;
        """;

    /// <summary>The version that this program's Hangfire works with.</summary>
    public static int NewestVersion(ShopDbContext context) =>
        context.Database.IsNpgsql() ? PostgreSqlScripts().Max(script => script.Version) : SqlServerObjectsInstaller.LatestSchemaVersion;

    /// <summary>The version that the database has; 0 where there are no such tables.</summary>
    public static async Task<int> InstalledVersionAsync(ShopDbContext context, CancellationToken ct)
    {
        var exists = context.Database.IsNpgsql()
            ? $"SELECT to_regclass('{Name}.schema') IS NOT NULL AS \"Value\""
            : $"SELECT CAST(CASE WHEN OBJECT_ID(N'[{Name}].[Schema]') IS NULL THEN 0 ELSE 1 END AS bit) AS [Value]";
        if (!await context.Database.SqlQueryRaw<bool>(exists).SingleAsync(ct))
        {
            return 0;
        }

        var version = context.Database.IsNpgsql()
            ? $"SELECT version AS \"Value\" FROM {Name}.schema"
            : $"SELECT [Version] AS [Value] FROM [{Name}].[Schema]";
        return await context.Database.SqlQueryRaw<int>(version).SingleOrDefaultAsync(ct);
    }

    /// <summary>Creates or upgrades the tables. One node at a time may do so.</summary>
    public static async Task InstallAsync(ShopDbContext context, CancellationToken ct)
    {
        await context.Database.OpenConnectionAsync(ct);
        try
        {
            if (context.Database.GetDbConnection() is NpgsqlConnection postgreSql)
            {
                PostgreSqlObjectsInstaller.Install(postgreSql, Name);
            }
            else
            {
                SqlServerObjectsInstaller.Install(context.Database.GetDbConnection(), Name, enableHeavyMigrations: true);
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Drops the tables with all jobs in them.</summary>
    public static Task DropAsync(ShopDbContext context, CancellationToken ct) =>
        context.Database.ExecuteSqlRawAsync(context.Database.IsNpgsql() ? $"DROP SCHEMA IF EXISTS {Name} CASCADE" : DropFromSqlServer, ct);

    /// <summary>The SQL that creates the tables where they are missing.</summary>
    public static string Script(ShopDbContext context) =>
        context.Database.IsNpgsql()
            ? string.Join('\n', PostgreSqlScripts().OrderBy(script => script.Version).Select(script => Step(script.Version, script.Sql)))
            : SqlServerObjectsInstaller.GetInstallScript(Name, enableHeavyMigrations: true) + "\nGO\n";

    // The scripts of the packages, which can be run again.
    private static IEnumerable<(int Version, string Sql)> PostgreSqlScripts()
    {
        var assembly = typeof(PostgreSqlObjectsInstaller).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ScriptPrefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name[ScriptPrefix.Length..^ScriptSuffix.Length], CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }

    private static string Step(int version, string sql) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            DO $step$
            DECLARE installed integer := 0;
            BEGIN
                IF to_regclass('{Name}.schema') IS NOT NULL THEN
                    SELECT "version" INTO installed FROM {Name}.schema;
                END IF;
                IF installed < {version} THEN
                    EXECUTE $script$
            {sql}
            $script$;
                    UPDATE {Name}.schema SET "version" = {version};
                END IF;
            END $step$;

            """
        );
}
