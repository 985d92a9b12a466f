using System.Runtime.InteropServices;

namespace ShopClean.Infrastructure.Security;

/// <summary>Has a thread work only while the others leave it time.</summary>
internal static class ThreadRank
{
    // A third of what another thread gets, where all want to work: a busy shop must not keep people from signing in either.
    private const int Niceness = 5;
    private const int WhichProcess = 0;
    private const uint ThisThread = 0;

    /// <summary>
    /// Lowers the rank of the thread that calls, for good: it should be a thread of one's own. .NET leaves a thread's priority without effect on Linux, where
    /// a thread can be given one of its own all the same (setpriority(2), "C library/kernel differences"). Where that is refused it stays as it is.
    /// </summary>
    public static void Lower()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(WhichProcess, ThisThread, Niceness);
        }
        else
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, uint who, int priority);
}
