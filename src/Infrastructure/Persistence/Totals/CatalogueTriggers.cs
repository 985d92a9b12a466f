using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopClean.Infrastructure.Persistence.Totals;

/// <summary>Triggers that count changes of the catalogue in <c>catalogue_versions</c>, within the transaction that makes them.</summary>
internal static class CatalogueTriggers
{
    private static readonly string[] Tables = ["products", "product_attributes", "categories", "shops"];

    /// <summary>Tells the model of the triggers: SQL Server's provider has to write otherwise where there is one. Tables have their names by then.</summary>
    public static void UseCatalogueTriggers(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => Tables.Contains(entity.GetTableName())))
        {
            entity.AddTrigger(NameOn(entity.GetTableName()!));
        }
    }

    /// <summary>Adds the triggers on PostgreSQL.</summary>
    /// <remarks>
    /// Sessions end, and their numbers grow: a new one takes over what the dead ones have counted, which leaves the sum as it is.
    /// It skips the rows that another one is just taking over, so that it waits for nobody.
    /// </remarks>
    public static void AddPostgreSql(MigrationBuilder migration)
    {
        migration.Sql(
            """
            CREATE FUNCTION count_catalogue_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                UPDATE catalogue_versions SET version = version + 1 WHERE writer = pg_backend_pid();
                IF NOT FOUND THEN
                    WITH dead AS (
                        SELECT writer FROM catalogue_versions
                        WHERE writer NOT IN (SELECT pid FROM pg_stat_activity)
                        FOR UPDATE SKIP LOCKED
                    ), taken AS (
                        DELETE FROM catalogue_versions WHERE writer IN (SELECT writer FROM dead) RETURNING version
                    )
                    INSERT INTO catalogue_versions (writer, version)
                    SELECT pg_backend_pid(), 1 + coalesce(sum(version), 0) FROM taken;
                END IF;
                RETURN NULL;
            END $$;
            """
        );
        foreach (var table in Tables)
        {
            migration.Sql(
                $"""
                CREATE TRIGGER {NameOn(table)} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION count_catalogue_change();
                """
            );
        }
    }

    /// <summary>Removes the triggers on PostgreSQL.</summary>
    public static void RemovePostgreSql(MigrationBuilder migration)
    {
        foreach (var table in Tables)
        {
            migration.Sql($"DROP TRIGGER {NameOn(table)} ON {table};");
        }

        migration.Sql("DROP FUNCTION count_catalogue_change();");
    }

    /// <summary>Adds the triggers on SQL Server, whose few session numbers come back again and again.</summary>
    public static void AddSqlServer(MigrationBuilder migration)
    {
        foreach (var table in Tables)
        {
            // A trigger begins a batch of its own, and a script of migrations asks something before: hence EXEC.
            migration.Sql(
                $"""
                EXEC(N'CREATE TRIGGER {NameOn(table)} ON {table} AFTER INSERT, UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    UPDATE catalogue_versions SET version = version + 1 WHERE writer = @@SPID;
                    IF @@ROWCOUNT = 0 INSERT INTO catalogue_versions (writer, version) VALUES (@@SPID, 1);
                END')
                """
            );
        }
    }

    /// <summary>Removes the triggers on SQL Server.</summary>
    public static void RemoveSqlServer(MigrationBuilder migration)
    {
        foreach (var table in Tables)
        {
            migration.Sql($"DROP TRIGGER {NameOn(table)};");
        }
    }

    private static string NameOn(string table) => $"tr_{table}_count_change";
}
