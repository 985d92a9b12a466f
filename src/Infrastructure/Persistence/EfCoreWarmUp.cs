using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>
/// Warms EF Core up while the program waits for the start of PostgreSQL and for the container to be built. The first model and the
/// first query take a second, nearly all of it to compile EF Core itself; those of the container, which come later, find that done.
/// </summary>
public static class EfCoreWarmUp
{
    // No connection is opened: neither a model nor a translation needs a server.
    private const string Nowhere = "Host=localhost";

    /// <summary>Starts it on another thread. Where it fails, the first real use fails too, and reports why.</summary>
    public static void Start(DatabaseOptions options)
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
