using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>
/// Loads, changes and saves an aggregate that the caller may change, under <c>If-Match</c>. A caller who sees it and may not change it is refused; for others
/// it is not found.
/// </summary>
/// <typeparam name="T">The kind of thing.</typeparam>
public sealed class Managed<T>(IRepository<T> things, IReadRepository reader, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
    where T : Aggregate, IOwned<T>
{
    /// <summary>A change of a thing.</summary>
    public delegate Result Change(T thing, Actor actor, DateTimeOffset now);

    /// <summary>A change of a thing that returns a value.</summary>
    public delegate Result<TValue> Change<TValue>(T thing, Actor actor, DateTimeOffset now);

    /// <summary>Why the caller may not do something with a thing; null where they may.</summary>
    public async Task<Error?> RefuseAsync(Right right, long id, CancellationToken ct) =>
        await reader.AnyAsync(new OpenSpec<T>(right, id, current.Actor), ct) ? null : await ExplainAsync(right, id, ct);

    /// <summary>A thing that the caller may do something with, or why they may not.</summary>
    /// <param name="right">What the caller wants to do.</param>
    /// <param name="id">The thing's key.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="parts">The navigations that are loaded along.</param>
    public async Task<Result<T>> FindAsync(Right right, long id, CancellationToken ct, params string[] parts) =>
        await things.FirstOrDefaultAsync(new OpenSpec<T>(right, id, current.Actor, parts), ct) is { } thing
            ? thing
            : await ExplainAsync(right, id, ct);

    /// <summary>
    /// Finds a thing and holds its row, so that changes relative to its state run one after the other; the request must be
    /// <see cref="Behaviours.ITransactional"/>. The right is checked first, so that others can't hold it.
    /// </summary>
    public async Task<Result<T>> HoldAsync(Right right, long id, CancellationToken ct, params string[] parts)
    {
        if (await RefuseAsync(right, id, ct) is { } refused)
        {
            return refused;
        }

        await work.HoldAsync<T>(id, ct);
        return await things.FirstOrDefaultAsync(new ByIdSpec<T>(id, parts), ct) is { } thing ? thing : T.Ownership.NotFound;
    }

    /// <summary>Finds a thing, changes it and saves it.</summary>
    public async Task<Result<T>> ChangeAsync(Right right, long id, Change change, CancellationToken ct, params string[] parts) =>
        await ApplyAsync(await FindAsync(right, id, ct, parts), change, ct);

    /// <summary>Finds a thing, changes it and saves it; gives back what the change gave.</summary>
    public async Task<Result<TValue>> ChangeAsync<TValue>(
        Right right,
        long id,
        Change<TValue> change,
        CancellationToken ct,
        params string[] parts
    )
    {
        Result<TValue>? value = null;
        Result Note(T thing, Actor actor, DateTimeOffset now)
        {
            value = change(thing, actor, now);
            return value is { IsFailure: true, Error: { } error } ? error : Result.Success;
        }

        var changed = await ChangeAsync(right, id, Note, ct, parts);
        return changed.IsFailure ? changed.Error : value!.Value;
    }

    /// <summary>Holds a thing as <see cref="HoldAsync"/> does, changes it and saves it.</summary>
    public async Task<Result<T>> ChangeHeldAsync(Right right, long id, Change change, CancellationToken ct, params string[] parts) =>
        await ApplyAsync(await HoldAsync(right, id, ct, parts), change, ct);

    private async Task<Result<T>> ApplyAsync(Result<T> found, Change change, CancellationToken ct)
    {
        if (found.IsFailure)
        {
            return found;
        }

        var changed = change(found.Value, current.Actor, clock.GetUtcNow());
        if (changed.IsFailure)
        {
            return changed.Error;
        }

        var saved = await work.SaveAsync(found.Value, ct);
        return saved.IsFailure ? saved.Error : found;
    }

    private async Task<Error> ExplainAsync(Right right, long id, CancellationToken ct) =>
        await reader.ListAsync(new ConcernSpec<T>(id, current.Actor), ct) is [var concern]
            ? Rights.Decide(right, current.Actor, concern).AsError(current.Actor) ?? T.Ownership.NotFound
            : T.Ownership.NotFound;
}
