using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>The database on SQL Server.</summary>
public sealed class SqlServerShopDbContext(DbContextOptions<SqlServerShopDbContext> options) : ShopDbContext(options);
