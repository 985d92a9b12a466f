using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>
/// Warms EF Core up while the program waits for something else: the start of PostgreSQL, the building of the container. The first model and the
/// first query take a second, nearly all of it to compile EF Core itself; those of the container, which come later, find that done.
/// </summary>
public static class EarlyStart
{
    // No connection is opened: neither a model nor a translation needs a server.
    private const string Nowhere = "Host=localhost";

    /// <summary>Begins, on another thread. Should it fail, so will the first real use, which tells why.</summary>
    public static void Begin(DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.PostgreSql)
        {
            return;
        }

        _ = Task.Run(() =>
        {
            var builder = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
            builder.UseShopPostgreSql(Nowhere, options);
            using var context = new PostgreSqlShopDbContext(builder.Options);
            _ = context.Users.Where(user => user.Id > 0).ToQueryString();
        });
    }
}
