using Microsoft.Extensions.Logging.Console;

namespace ShopClean.WebApi.Composition;

/// <summary>What no setting may bring into the logs.</summary>
internal static class Logs
{
    // It writes each request with its address, and an address may hold the token of a mail's link.
    private const string RequestLines = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Keeps the addresses of requests out. The console is named as well: its own rules would count for more than those for all.</summary>
    public static void LeaveOutAddresses(this ILoggingBuilder logging) =>
        logging.AddFilter(RequestLines, LogLevel.Warning).AddFilter<ConsoleLoggerProvider>(RequestLines, LogLevel.Warning);
}
