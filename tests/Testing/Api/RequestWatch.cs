using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ShopClean.Testing.Api;

/// <summary>Notes the SQL of each request of a test, and breaks the database for a request that asks for it.</summary>
public sealed class RequestWatch(IHttpContextAccessor http) : DbCommandInterceptor
{
    /// <summary>Names the request.</summary>
    public const string Header = "X-Test-Request";

    /// <summary>Makes the first statement of the request fail with this message.</summary>
    public const string CrashHeader = "X-Test-Crash";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> statements = new(StringComparer.Ordinal);

    /// <summary>The statements that the request of an answer ran, without finding out who asks.</summary>
    public IReadOnlyList<string> StatementsOf(Answer answer) => statements.TryGetValue(answer.RequestId, out var sql) ? [.. sql] : [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Note(command);
        return base.ReaderExecuting(command, eventData, result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Note(DbCommand command)
    {
        if (http.HttpContext?.Request.Headers is not { } headers)
        {
            return;
        }

        if (headers[CrashHeader] is [{ } message])
        {
            throw new InvalidOperationException(message);
        }

        if (headers[Header] is [{ } request])
        {
            statements.GetOrAdd(request, _ => []).Enqueue(command.CommandText);
        }
    }
}
