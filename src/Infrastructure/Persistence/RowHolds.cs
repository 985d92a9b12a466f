using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Holds rows until the end of the transaction, in the words of each database.</summary>
internal static class RowHolds
{
    /// <summary>Holds the rows of a table whose column has a value.</summary>
    /// <param name="context">The database.</param>
    /// <param name="table">The table; our own name, never a client's.</param>
    /// <param name="column">The column; our own name, never a client's.</param>
    /// <param name="value">Its value.</param>
    /// <param name="ct">Cancels.</param>
    public static Task HoldAsync(this ShopDbContext context, string table, string column, object value, CancellationToken ct)
    {
        // Always in the same order, so that two who hold several never wait for each other.
        var statement = context.Database.IsNpgsql()
            ? $"SELECT 1 FROM {table} WHERE {column} = {{0}} ORDER BY id FOR UPDATE"
            : $"SELECT 1 FROM {table} WITH (UPDLOCK, ROWLOCK) WHERE {column} = {{0}} ORDER BY id";
        return context.Database.ExecuteSqlRawAsync(statement, [value], ct);
    }
}
