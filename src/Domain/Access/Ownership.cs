using System.Linq.Expressions;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Access;

/// <summary>
/// Whose a thing is and who sees it. Decisions about a kind of thing follow from it: which ones an actor sees, and which ones an actor may do something with.
/// Both are expressions, which run as SQL and in memory alike.
/// </summary>
/// <typeparam name="T">The kind of thing.</typeparam>
public sealed class Ownership<T>
{
    private readonly Lazy<Expression<Func<T, Concern>>> concern;
    private readonly Lazy<Func<T, Concern>> concernOf;

    /// <summary>Creates the ownership of things that belong to the marketplace, as long as neither <see cref="Shop"/> nor <see cref="User"/> is set.</summary>
    public Ownership()
    {
        concern = new(DescribeConcern);
        concernOf = new(() => Concern.Compile());
    }

    /// <summary>Where the key of its shop is; null where such things belong to no shop.</summary>
    public Expression<Func<T, long?>>? Shop { get; init; }

    /// <summary>Where the key of its user is (the account itself, the author, the buyer); null where such things belong to no user.</summary>
    public Expression<Func<T, long?>>? User { get; init; }

    /// <summary>Which rows count, such as those that are not deleted. All where it is absent.</summary>
    public Expression<Func<T, bool>>? Existing { get; init; }

    /// <summary>Which ones everybody sees; none where it is absent.</summary>
    public Expression<Func<T, bool>>? Public { get; init; }

    /// <summary>The standings that see every one, whatever its state.</summary>
    public required Standing SeenBy { get; init; }

    /// <summary>The error where there is none, or none that the actor sees.</summary>
    public Error NotFound { get; init; } = Error.NotFound(typeof(T).Name);

    /// <summary>Whose a thing is, as an expression.</summary>
    public Expression<Func<T, Concern>> Concern => concern.Value;

    /// <summary>Whose a thing is.</summary>
    public Concern ConcernOf(T thing) => concernOf.Value(thing);

    /// <summary>The things that the actor sees.</summary>
    public Expression<Func<T, bool>> VisibleTo(Actor actor) => Where(SeenBy, actor, Public);

    /// <summary>The things that the actor may do something with.</summary>
    public Expression<Func<T, bool>> OpenTo(Right right, Actor actor) => OpenTo(Rights.RuleOf(right), actor);

    /// <summary>The things that a rule leaves to the actor.</summary>
    public Expression<Func<T, bool>> OpenTo(Rule rule, Actor actor) => Where(rule.Allowed, actor, orElse: null);

    /// <summary>Whether the actor sees what everybody sees, and nothing else.</summary>
    public bool ShowsOnlyPublicTo(Actor actor) => !HasEvery(SeenBy, actor) && !ConditionsFor(SeenBy, actor).Any();

    /// <summary>Whether the actor sees a thing whatever its state: one of those whose it is, or an administrator.</summary>
    public bool IsInsider(Actor actor, Concern concern) => (SeenBy & actor.StandingTo(concern)) != Standing.None;

    /// <summary>Why the actor may not do something with a thing; null where they may.</summary>
    public Error? Refuse(Right right, Actor actor, T thing) => Rights.Decide(right, actor, ConcernOf(thing)).AsError(actor);

    // An actor who has one of the standings in the whole marketplace has it to every thing.
    private static bool HasEvery(Standing allowed, Actor actor) => (allowed & actor.StandingTo(default)) != Standing.None;

    private Expression<Func<T, bool>> Where(Standing allowed, Actor actor, Expression<Func<T, bool>>? orElse)
    {
        if (HasEvery(allowed, actor))
        {
            return Existing ?? (thing => true);
        }

        var thing = Expression.Parameter(typeof(T), "thing");
        var conditions = ConditionsFor(allowed, actor);
        var any = Predicates.Any((orElse is null ? conditions : conditions.Prepend(orElse)).Select(condition => condition.On(thing)));
        return Expression.Lambda<Func<T, bool>>(Existing is null ? any : Expression.AndAlso(Existing.On(thing), any), thing);
    }

    // Variables of these lambdas, and no constants: EF Core makes parameters of them, so that all actors share one statement.
    private IEnumerable<Expression<Func<T, bool>>> ConditionsFor(Standing allowed, Actor actor)
    {
        if (Shop is not null && actor.ShopsWhere(allowed) is { Length: > 0 } shops)
        {
            yield return Through<long?>(Shop, shopId => shopId != null && shops.Contains(shopId.Value));
        }

        if (User is not null && (allowed & Relation.Persons) != Standing.None && actor.UserId is { } userId)
        {
            yield return Through<long?>(User, owner => owner == userId);
        }
    }

    private static Expression<Func<T, bool>> Through<TKey>(Expression<Func<T, TKey>> key, Expression<Func<TKey, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(condition.On(key.Body), key.Parameters);

    private Expression<Func<T, Concern>> DescribeConcern()
    {
        var thing = Expression.Parameter(typeof(T), "thing");
        Expression Key(Expression<Func<T, long?>>? key) => key?.On(thing) ?? Expression.Constant(null, typeof(long?));
        var constructor = typeof(Concern).GetConstructor([typeof(long?), typeof(long?)])!;
        return Expression.Lambda<Func<T, Concern>>(Expression.New(constructor, Key(Shop), Key(User)), thing);
    }
}
