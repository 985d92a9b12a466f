using System.CommandLine;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>reset</c>: starts over.</summary>
internal static class ResetCommand
{
    public static Command Create() =>
        TargetOptions.Destroying("reset", "Takes everything back, migrates and seeds anew.", (_, target, ct) => RunAsync(target, ct));

    private static async Task<int> RunAsync(Target target, CancellationToken ct)
    {
        // Before anything is gone: a missing password should not leave an empty database behind.
        _ = SeedCommand.OptionsFor(target);
        await DownCommand.RunAsync(target, Migration.InitialDatabase, ct);
        await UpCommand.RunAsync(target, ct);
        return await SeedCommand.RunAsync(target, ct);
    }
}
