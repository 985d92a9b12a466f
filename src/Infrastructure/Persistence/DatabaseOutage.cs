using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Recognizes exceptions that mean an unavailable database.</summary>
public static class DatabaseOutage
{
    // From this severity on SQL Server's client has no connection any more.
    private const byte SqlServerFatal = 20;

    /// <summary>Whether the failure, or what caused it, is that the database can't be reached or takes nobody: waiting helps.</summary>
    public static bool Explains(Exception failure) =>
        failure is NpgsqlException { IsTransient: true } or SqlException { Class: >= SqlServerFatal } or SocketException or TimeoutException
        || (failure.InnerException is { } cause && Explains(cause));

    /// <summary>The failure of the database or of its client; null where neither failed. Npgsql's strategy wraps what may pass, to advise a retrying one.</summary>
    public static DbException? CauseOf(Exception failure) => failure as DbException ?? failure.InnerException as DbException;
}
