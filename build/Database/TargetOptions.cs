using System.CommandLine;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Build.Database;

/// <summary>The options by which a command finds its database.</summary>
internal static class TargetOptions
{
    public static readonly Option<string?> Connection = new("--connection")
    {
        Description = "The database's address. Without it: ConnectionStrings__Shop, else the private PostgreSQL under .data.",
    };

    public static readonly Option<DatabaseProvider?> Provider = new("--provider")
    {
        Description = "PostgreSql or SqlServer. Without it: Database__Provider, else PostgreSql.",
    };

    public static readonly Option<bool> Force = new("--force") { Description = "Does it outside Development too. It destroys data." };

    /// <summary>A command on a database.</summary>
    public static Command OnDatabase(string name, string description, Func<ParseResult, Target, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { Connection, Provider };
        command.SetAction(
            async (parsed, ct) =>
            {
                await using var target = await Target.OpenAsync(parsed.GetValue(Connection), parsed.GetValue(Provider), ct);
                return await run(parsed, target, ct);
            }
        );
        return command;
    }

    /// <summary>A command that destroys data: it asks for <c>--force</c> where the data may be somebody's.</summary>
    public static Command Destroying(string name, string description, Func<ParseResult, Target, CancellationToken, Task<int>> run)
    {
        var command = OnDatabase(name, description, RunIfAllowedAsync);
        command.Add(Force);
        return command;

        Task<int> RunIfAllowedAsync(ParseResult parsed, Target target, CancellationToken ct) =>
            target.IsDevelopment || parsed.GetValue(Force)
                ? run(parsed, target, ct)
                : throw new ToolException($"'{name}' destroys data, and this is not Development. Add --force if you mean it.");
    }
}
