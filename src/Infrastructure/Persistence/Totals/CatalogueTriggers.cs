using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Totals;

/// <summary>Triggers that count changes of the catalogue in <c>catalogue_versions</c>, within the transaction that makes them.</summary>
/// <remarks>A migration names each table: what it did stays the same when more entities are declared.</remarks>
internal static class CatalogueTriggers
{
    /// <summary>Tells the model of the triggers: SQL Server's provider has to write otherwise where there is one. Tables have their names by then.</summary>
    public static void UseCatalogueTriggers(this ModelBuilder model, EntityDeclarations declarations)
    {
        foreach (var declaration in declarations.All.Where(declaration => declaration.CountsChanges))
        {
            var entity = model.Model.FindEntityType(declaration.Entity)!;
            entity.AddTrigger(NameOn(entity.GetTableName()!));
        }
    }

    /// <summary>Makes what the triggers of this database call.</summary>
    /// <remarks>
    /// On PostgreSQL sessions end, and their numbers grow: a new one takes over what the dead ones have counted, which leaves the sum as it is.
    /// It skips the rows that another one is just taking over, so that it waits for nobody. SQL Server needs nothing: its few session numbers come back again
    /// and again.
    /// </remarks>
    public static void StartCountingChanges(this MigrationBuilder migration)
    {
        if (!migration.IsNpgsql())
        {
            return;
        }

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
    }

    /// <summary>Removes what <see cref="StartCountingChanges"/> made.</summary>
    public static void StopCountingChanges(this MigrationBuilder migration)
    {
        if (migration.IsNpgsql())
        {
            migration.Sql("DROP FUNCTION count_catalogue_change();");
        }
    }

    /// <summary>Counts the changes of a table from now on.</summary>
    public static void CountChangesOf(this MigrationBuilder migration, string table) =>
        migration.Sql(
            migration.IsNpgsql()
                ? $"""
                CREATE TRIGGER {NameOn(table)} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION count_catalogue_change();
                """
                // A trigger begins a batch of its own, and a script of migrations asks something before: hence EXEC.
                : $"""
                EXEC(N'CREATE TRIGGER {NameOn(table)} ON {table} AFTER INSERT, UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    UPDATE catalogue_versions SET version = version + 1 WHERE writer = @@SPID;
                    IF @@ROWCOUNT = 0 INSERT INTO catalogue_versions (writer, version) VALUES (@@SPID, 1);
                END')
                """
        );

    /// <summary>Stops counting the changes of a table.</summary>
    public static void IgnoreChangesOf(this MigrationBuilder migration, string table) =>
        migration.Sql($"DROP TRIGGER {NameOn(table)}{(migration.IsNpgsql() ? $" ON {table}" : "")};");

    private static string NameOn(string table) => $"tr_{table}_count_change";
}
