using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Locks rows until the end of the transaction, in the SQL of each database.</summary>
internal static class RowLocks
{
    /// <summary>Locks the rows of a table whose column has a value.</summary>
    /// <param name="context">The database.</param>
    /// <param name="table">The table; our own name, never a client's.</param>
    /// <param name="column">The column; our own name, never a client's.</param>
    /// <param name="value">Its value.</param>
    /// <param name="ct">Cancels.</param>
    public static Task LockAsync(this ShopDbContext context, string table, string column, object value, CancellationToken ct) =>
        context.LockWhereAsync(table, $"{column} = {{0}}", [value], ct);

    /// <summary>Locks all rows of a table: for small ones only.</summary>
    /// <param name="context">The database.</param>
    /// <param name="table">The table; our own name, never a client's.</param>
    /// <param name="ct">Cancels.</param>
    public static Task LockAllAsync(this ShopDbContext context, string table, CancellationToken ct) =>
        context.LockWhereAsync(table, "1 = 1", [], ct);

    /// <summary>Locks the rows of a table that satisfy a condition.</summary>
    /// <param name="context">The database.</param>
    /// <param name="table">The table; our own name, never a client's.</param>
    /// <param name="condition">The condition, of our own words, with a place such as <c>{0}</c> for each value.</param>
    /// <param name="values">The values.</param>
    /// <param name="ct">Cancels.</param>
    public static Task LockWhereAsync(this ShopDbContext context, string table, string condition, object[] values, CancellationToken ct)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException(
                $"Rows of {table} can't be locked outside a transaction: the request must be ITransactional."
            );
        }

        // Always in the same order, to avoid deadlocks.
        var statement = context.Database.IsNpgsql()
            ? $"SELECT 1 FROM {table} WHERE {condition} ORDER BY id FOR UPDATE"
            : $"SELECT 1 FROM {table} WITH (UPDLOCK, ROWLOCK) WHERE {condition} ORDER BY id";
        return context.Database.ExecuteSqlRawAsync(statement, values, ct);
    }
}
