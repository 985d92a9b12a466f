using System.Runtime.InteropServices;

namespace ShopClean.WebApi.Composition;

/// <summary>
/// Somebody stops the program while it still starts, when the host does not listen to signals yet: what was started, a private PostgreSQL above all, is
/// ended as it would be later.
/// </summary>
internal sealed class StartStop : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly List<PosixSignalRegistration> signals = [];

    private StartStop() { }

    /// <summary>Is cancelled when somebody stops the program.</summary>
    public CancellationToken Token => stopping.Token;

    /// <summary>Listens for SIGTERM and Ctrl+C.</summary>
    public static StartStop Listen()
    {
        var stop = new StartStop();
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT])
        {
            stop.signals.Add(PosixSignalRegistration.Create(signal, stop.Cancel));
        }

        return stop;
    }

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        stopping.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = true;
        stopping.Cancel();
    }
}
