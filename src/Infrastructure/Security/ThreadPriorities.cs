using System.Runtime.InteropServices;

namespace ShopClean.Infrastructure.Security;

/// <summary>Lowers the priority of a thread.</summary>
internal static class ThreadPriorities
{
    // About a third of the CPU time of a normal thread under load: people must be able to sign in to a busy shop.
    private const int Niceness = 5;
    private const int WhichProcess = 0;
    private const uint ThisThread = 0;

    /// <summary>
    /// Lowers the priority of the calling thread for good. On Linux .NET ignores thread priorities, so the nice value of the thread is set instead
    /// (setpriority(2), "C library/kernel differences"). Where that is refused it stays.
    /// </summary>
    public static void LowerCurrent()
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
