using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>The one query that each database words differently.</summary>
internal static class OutboxRows
{
    /// <summary>
    /// Messages that are due, the longest waiting first, locked until the transaction ends. Rows that another node is claiming are passed over:
    /// nobody waits, and nobody sees a row twice.
    /// </summary>
    public static IQueryable<OutboxMessage> LockDue(this DbContext context, DateTimeOffset now, int take) =>
        context.Set<OutboxMessage>().FromSql(context.Database.IsNpgsql() ? PostgreSql(now, take) : SqlServer(now, take)).AsTracking();

    // The states are those of the index's filter: without them it would not be used.
    private static FormattableString PostgreSql(DateTimeOffset now, int take) =>
        $"""
            SELECT * FROM outbox_messages
            WHERE state IN ('Pending', 'Processing') AND next_attempt_at <= {now}
            ORDER BY next_attempt_at, id LIMIT {take}
            FOR UPDATE SKIP LOCKED
            """;

    private static FormattableString SqlServer(DateTimeOffset now, int take) =>
        $"""
            SELECT TOP ({take}) * FROM outbox_messages WITH (UPDLOCK, ROWLOCK, READPAST)
            WHERE state IN ('Pending', 'Processing') AND next_attempt_at <= {now}
            ORDER BY next_attempt_at, id
            """;
}
