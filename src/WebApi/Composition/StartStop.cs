using System.Runtime.InteropServices;

namespace ShopClean.WebApi.Composition;

/// <summary>Handles signals while the program starts and the host does not yet: a private PostgreSQL that was started is stopped properly.</summary>
internal sealed class StartStop : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly List<PosixSignalRegistration> signals = [];

    private StartStop() { }

    /// <summary>Is cancelled by SIGTERM or Ctrl+C.</summary>
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
