using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Users whom an administrator changes. Requests must be <see cref="Common.Behaviours.ITransactional"/>.</summary>
public sealed class ManagedUsers(
    IRepository<User> users,
    IAdministrators administrators,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
)
{
    /// <summary>Holds and loads a user.</summary>
    public async Task<Result<User>> FindAsync(long id, CancellationToken ct)
    {
        await administrators.HoldWithAsync(id, ct);
        return await users.FirstOrDefaultAsync(new UserByIdSpec(id), ct) is { } user ? user : AccountErrors.NotFound;
    }

    /// <summary>Changes a user in memory; fails where the caller may not, or no administrator would be left.</summary>
    public async Task<Result> ChangeAsync(User user, Managed<User>.Change change, CancellationToken ct)
    {
        var mattered = user.IsWorkingAdministrator;
        var changed = change(user, current.Actor, clock.GetUtcNow());
        return changed.IsFailure ? changed
            : mattered && !user.IsWorkingAdministrator && !await users.AnyAsync(new OtherWorkingAdministratorsSpec(user.Id), ct)
                ? AccountErrors.LastAdministrator
            : Result.Success;
    }

    /// <summary>Finds a user and changes it, in memory.</summary>
    public async Task<Result<User>> ChangeAsync(long id, Managed<User>.Change change, CancellationToken ct)
    {
        var found = await FindAsync(id, ct);
        if (found.IsFailure)
        {
            return found;
        }

        var changed = await ChangeAsync(found.Value, change, ct);
        return changed.IsFailure ? changed.Error : found;
    }

    /// <summary>Saves a user and answers it.</summary>
    public async Task<Result<ProfileResponse>> SaveAsync(User user, CancellationToken ct)
    {
        var saved = await work.SaveAsync(user, ct);
        return saved.IsFailure ? saved.Error : await reader.ReadUserAsync(user.Id, ct);
    }
}
