using Microsoft.AspNetCore.Connections;
using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.WebApi.Composition;

/// <summary>Explains to operators why the program did not start, where the cause is outside of it.</summary>
internal static class StartupErrors
{
    /// <summary>The reason in a sentence; null for a bug, which is reported with its stack trace.</summary>
    public static string? Explain(Exception failure) =>
        failure switch
        {
            PostgresUnavailableException => failure.Message,
            IOException { InnerException: AddressInUseException } =>
                $"{failure.Message} Stop what listens there, or choose another address: --urls http://localhost:3001.",
            TimeoutException => failure.Message,
            _ when DatabaseOutage.CauseOf(failure) is { } cause => $"The database refuses: {cause.Message}",
            IOException or UnauthorizedAccessException => $"A file or directory can't be used: {failure.Message}",
            _ => null,
        };
}
