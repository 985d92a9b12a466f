using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;

namespace ShopClean.Infrastructure.Persistence;

internal sealed class Administrators(ShopDbContext context) : IAdministrators
{
    public Task HoldWithAsync(long userId, CancellationToken ct) =>
        context.LockWhereAsync("users", "(role = {0} OR id = {1})", [nameof(GlobalRole.Admin), userId], ct);
}
