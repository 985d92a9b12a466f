using System.Runtime.InteropServices;

namespace ShopClean.WebApi.Composition;

/// <summary>Handles signals while the program starts and the host does not yet: a private PostgreSQL that was started is stopped properly.</summary>
internal sealed class StartupSignals : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    private StartupSignals() { }

    /// <summary>Is cancelled by SIGTERM or Ctrl+C.</summary>
    public CancellationToken Token => stopping.Token;

    /// <summary>Handles SIGTERM and Ctrl+C from now on.</summary>
    public static StartupSignals Register()
    {
        var signals = new StartupSignals();
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT])
        {
            signals.registrations.Add(PosixSignalRegistration.Create(signal, signals.Cancel));
        }

        return signals;
    }

    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        stopping.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = true;
        stopping.Cancel();
    }
}
