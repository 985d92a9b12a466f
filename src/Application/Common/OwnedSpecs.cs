using System.Linq.Expressions;
using Ardalis.Specification;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>A thing, if the actor sees it.</summary>
/// <typeparam name="T">The kind of thing.</typeparam>
internal sealed class VisibleSpec<T> : SingleResultSpecification<T>
    where T : Entity, IOwned<T>
{
    /// <summary>The thing with this key.</summary>
    public VisibleSpec(long id, Actor actor)
        : this(thing => thing.Id == id, actor) { }

    /// <summary>The thing that satisfies a condition, such as that of its slug.</summary>
    public VisibleSpec(Expression<Func<T, bool>> condition, Actor actor) => Query.Where(T.Ownership.VisibleTo(actor)).Where(condition);
}

/// <summary>The thing with this key, if the actor may do something with it.</summary>
/// <typeparam name="T">The kind of thing.</typeparam>
internal sealed class OpenSpec<T> : SingleResultSpecification<T>
    where T : Entity, IOwned<T>
{
    /// <summary>Creates the specification.</summary>
    /// <param name="right">What the actor wants to do.</param>
    /// <param name="id">The thing's key.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="parts">The navigations that are loaded along.</param>
    public OpenSpec(Right right, long id, Actor actor, params string[] parts)
    {
        Query.Where(T.Ownership.OpenTo(right, actor)).Where(thing => thing.Id == id);
        Query.IncludeAll(parts);
    }
}

/// <summary>The thing with this key, without a check of visibility.</summary>
/// <typeparam name="T">The kind of thing.</typeparam>
internal sealed class ByIdSpec<T> : SingleResultSpecification<T>
    where T : Entity
{
    /// <summary>Creates the specification.</summary>
    /// <param name="id">The thing's key.</param>
    /// <param name="parts">The navigations that are loaded along.</param>
    public ByIdSpec(long id, params string[] parts)
    {
        Query.Where(thing => thing.Id == id);
        Query.IncludeAll(parts);
    }
}

/// <summary>Whose the thing with this key is, if the actor sees it: all that a refusal has to know.</summary>
/// <typeparam name="T">The kind of thing.</typeparam>
internal sealed class ConcernSpec<T> : SingleResultSpecification<T, Concern>
    where T : Entity, IOwned<T>
{
    public ConcernSpec(long id, Actor actor)
    {
        Query.Where(T.Ownership.VisibleTo(actor)).Where(thing => thing.Id == id);
        Query.Select(T.Ownership.Concern);
    }
}

/// <summary>Loads several navigations along.</summary>
internal static class IncludeExtensions
{
    public static void IncludeAll<T>(this ISpecificationBuilder<T> query, IEnumerable<string> parts)
        where T : class
    {
        foreach (var part in parts)
        {
            query.Include(part);
        }
    }
}
