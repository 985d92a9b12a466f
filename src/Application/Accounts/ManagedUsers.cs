using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Users whom an administrator changes. Requests must be <see cref="Common.Behaviours.ITransactional"/>.</summary>
public sealed class ManagedUsers(IRepository<User> users, IAdministrators administrators, IReadRepository reader)
{
    /// <summary>Holds and loads a user; null where there is none.</summary>
    public async Task<User?> FindAsync(long id, CancellationToken ct)
    {
        await administrators.HoldWithAsync(id, ct);
        return await users.FirstOrDefaultAsync(new UserByIdSpec(id), ct);
    }

    /// <summary>Changes a user in memory; fails where whoever asks may not, or where nobody would be left to administer the marketplace.</summary>
    public async Task<Result> ChangeAsync(User user, Func<User, Result> change, CancellationToken ct)
    {
        var mattered = user.IsWorkingAdministrator;
        var changed = change(user);
        return changed.IsFailure ? changed
            : mattered && !user.IsWorkingAdministrator && !await users.AnyAsync(new OtherWorkingAdministratorsSpec(user.Id), ct)
                ? AccountErrors.LastAdministrator
            : Result.Success;
    }

    /// <summary>The user as it was just saved.</summary>
    public async Task<Result<ProfileResponse>> ReadAsync(long id, CancellationToken ct) =>
        await reader.FirstAsync<User, ProfileResponse>(new UserByIdSpec(id), ct) is { } user ? user : AccountErrors.NotFound;
}
