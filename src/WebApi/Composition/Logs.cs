using Microsoft.Extensions.Logging.Console;

namespace ShopClean.WebApi.Composition;

/// <summary>Keeps secrets out of the logs, whatever the settings.</summary>
internal static class Logs
{
    // It logs the URL of each request, which may hold the token of a link in a mail.
    private const string RequestLines = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Excludes the URLs of requests, also for the console, whose own rules take precedence.</summary>
    public static void LeaveOutAddresses(this ILoggingBuilder logging) =>
        logging.AddFilter(RequestLines, LogLevel.Warning).AddFilter<ConsoleLoggerProvider>(RequestLines, LogLevel.Warning);
}
