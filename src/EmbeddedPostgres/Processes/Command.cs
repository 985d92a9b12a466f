using System.ComponentModel;
using System.Diagnostics;

namespace ShopClean.EmbeddedPostgres.Processes;

/// <summary>What a finished command said, both streams in one text.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    internal bool Succeeded => ExitCode == 0;
}

/// <summary>Runs another program to its end and never throws for what that program did.</summary>
internal static class Command
{
    private const int NotFound = 127;

    internal static async Task<CommandResult> RunAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        using var process = new Process { StartInfo = StartInfo(command) };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            return new CommandResult(NotFound, missing.Message);
        }
        process.StandardInput.Close();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await EndOfAsync(process, ct);
        return new CommandResult(process.ExitCode, await TextOfAsync(output));
    }

    private static async Task EndOfAsync(Process process, CancellationToken ct)
    {
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // Without its children: pg_ctl's child is the server, which deserves an orderly stop.
            process.Kill();
            throw;
        }
    }

    /// <summary>On Windows the server inherits the pipes of the pg_ctl that started it, so their end may never come.</summary>
    private static async Task<string> TextOfAsync(Task<string[]> output)
    {
        var ended = await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(1))) == output;
        return ended ? string.Concat(await output).Trim() : "";
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            // The directory of the program may be closed to the user that the command runs as.
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root ? root : "/",
        };
        // A developer's PGPORT or PGDATA speaks of another server.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        // Messages are searched for words, so they are English.
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
