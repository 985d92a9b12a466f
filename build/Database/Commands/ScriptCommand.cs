using System.CommandLine;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>script</c>: prints the migrations and Hangfire's tables as SQL, for whoever runs them by other means. It needs no server.</summary>
internal static class ScriptCommand
{
    private static readonly Option<bool> Idempotent = new("--idempotent")
    {
        Description = "Each migration runs only where it is not applied yet.",
    };

    public static Command Create()
    {
        var command = new Command("script", "Prints the SQL of every migration; needs no server.") { TargetOptions.Provider, Idempotent };
        command.SetAction(parsed =>
        {
            using var context = Designs.Open(parsed.GetValue(TargetOptions.Provider) ?? Settings.Database.Provider);
            var options = parsed.GetValue(Idempotent) ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default;
            Console.Write(context.GetService<IMigrator>().GenerateScript(options: options));
            Console.Write(HangfireSchema.Script(context));
            return 0;
        });
        return command;
    }
}
