using System.Diagnostics;

namespace ShopClean.EmbeddedPostgres.Tests;

/// <summary>Another program that uses the server of a directory, see <see cref="Program"/>.</summary>
internal sealed class OtherProgram : IDisposable
{
    private readonly Process process;

    private OtherProgram(Process started) => process = started;

    internal bool FoundItRunning { get; private set; }

    internal string ConnectionString { get; private set; } = "";

    /// <summary>Comes back once the program has begun, which is long before its server answers.</summary>
    internal static OtherProgram Begin(string directory) =>
        new(
            Process.Start(
                new ProcessStartInfo("dotnet", [typeof(OtherProgram).Assembly.Location, Program.UseServer, directory])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!
        );

    internal static async Task<OtherProgram> StartAsync(string directory)
    {
        var program = Begin(directory);
        await program.AnswersAsync();
        return program;
    }

    internal async Task AnswersAsync()
    {
        var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var parts = answer.ShouldNotBeNull().Split(' ', 2);
        (FoundItRunning, ConnectionString) = (bool.Parse(parts[0]), parts[1]);
    }

    /// <summary>As kill -9 does: the program learns nothing of it.</summary>
    internal async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    internal async Task FinishAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
