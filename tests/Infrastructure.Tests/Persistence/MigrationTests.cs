using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ShopClean.Build.Database;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Tests.Persistence;

/// <summary>Both providers, without a server: the model builds, and its migrations are whole.</summary>
public sealed partial class MigrationTests
{
    public static TheoryData<DatabaseProvider> Providers => [.. Enum.GetValues<DatabaseProvider>()];

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_say_what_the_model_says(DatabaseProvider provider)
    {
        using var context = Designs.Open(provider);

        context
            .Database.HasPendingModelChanges()
            .ShouldBeFalse("write the missing migration: dotnet run --project build/Database -- add <Name>");
    }

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_make_every_table_of_the_model(DatabaseProvider provider)
    {
        using var context = Designs.Open(provider);
        var tables = context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!);

        var script = context.GetService<IMigrator>().GenerateScript();

        Created(script).ShouldBe(tables, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_count_the_changes_of_what_totals_depend_on(DatabaseProvider provider)
    {
        using var context = Designs.Open(provider);
        var counted = EntityDeclarations.Of(context).All.Where(declaration => declaration.CountsChanges);
        var tables = counted.Select(declaration => context.Model.FindEntityType(declaration.Entity)!.GetTableName()!);

        var script = context.GetService<IMigrator>().GenerateScript();

        Names(CreateTrigger().Matches(script)).ShouldBe(tables, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_have_a_script_that_can_run_twice(DatabaseProvider provider)
    {
        using var context = Designs.Open(provider);

        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        foreach (var migration in context.Database.GetMigrations())
        {
            script.ShouldContain($"'{migration}'");
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public void Every_migration_can_be_taken_back(DatabaseProvider provider)
    {
        using var context = Designs.Open(provider);
        string[] steps = [Migration.InitialDatabase, .. context.Database.GetMigrations()];

        for (var step = steps.Length - 1; step > 0; step--)
        {
            var up = context.GetService<IMigrator>().GenerateScript(steps[step - 1], steps[step]);
            var down = context.GetService<IMigrator>().GenerateScript(steps[step], steps[step - 1]);

            Dropped(down).ShouldBe(Created(up), ignoreOrder: true);
        }
    }

    private static IEnumerable<string> Created(string script) =>
        Names(CreateTable().Matches(script)).Where(table => table != HistoryRepository.DefaultTableName);

    private static IEnumerable<string> Dropped(string script) => Names(DropTable().Matches(script));

    private static IEnumerable<string> Names(MatchCollection tables) => tables.Select(table => table.Groups["name"].Value);

    [GeneratedRegex(@"CREATE TABLE (?:IF NOT EXISTS )?[\[""]?(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"CREATE TRIGGER tr_(?<name>\w+)_count_change", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreateTrigger();

    [GeneratedRegex(@"DROP TABLE [\[""]?(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DropTable();
}
