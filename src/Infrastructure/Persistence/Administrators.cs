using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;

namespace ShopClean.Infrastructure.Persistence;

/// <inheritdoc/>
internal sealed class Administrators(ShopDbContext context) : IAdministrators
{
    /// <inheritdoc/>
    public Task HoldAsync(CancellationToken ct)
    {
        // Always in the same order, so that two who hold all of them never wait for each other.
        var statement = context.Database.IsNpgsql()
            ? "SELECT 1 FROM users WHERE role = {0} ORDER BY id FOR UPDATE"
            : "SELECT 1 FROM users WITH (UPDLOCK, ROWLOCK) WHERE role = {0} ORDER BY id";
        return context.Database.ExecuteSqlRawAsync(statement, [nameof(GlobalRole.Admin)], ct);
    }
}
