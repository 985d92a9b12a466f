using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;

namespace ShopClean.Infrastructure.Persistence;

/// <inheritdoc/>
internal sealed class Administrators(ShopDbContext context) : IAdministrators
{
    /// <inheritdoc/>
    public Task HoldAsync(CancellationToken ct) => context.HoldAsync("users", "role", nameof(GlobalRole.Admin), ct);
}
