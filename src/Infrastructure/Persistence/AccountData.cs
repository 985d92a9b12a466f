using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence;

internal sealed class AccountData(ShopDbContext context) : IAccountData
{
    public async Task<IReadOnlyList<string>> ShopsOfAsync(long userId, CancellationToken ct) =>
        await context.Shops.Where(shop => shop.OwnerId == userId).OrderBy(shop => shop.Id).Select(shop => shop.Name).ToListAsync(ct);

    public async Task EraseAsync(long userId, string email, string? phoneNumber, CancellationToken ct)
    {
        var user = new ErasedUser(userId, await AddressesAsync(userId, email, phoneNumber, ct));
        foreach (var declaration in EntityDeclarations.Of(context).All)
        {
            await declaration.EraseAsync(context, user, ct);
        }
    }

    // Links went to the addresses of their tokens.
    private async Task<IReadOnlyList<string>> AddressesAsync(long userId, string email, string? phoneNumber, CancellationToken ct)
    {
        var earlier = await context
            .UserTokens.Where(token => token.UserId == userId)
            .Select(token => token.Email)
            .Distinct()
            .ToListAsync(ct);
        return [.. earlier.Append(email).Append(phoneNumber ?? email).Select(User.Normalize).Distinct(StringComparer.Ordinal)];
    }
}
