using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Common;

/// <summary>The caller of the present request; a guest outside of requests.</summary>
public interface ICurrentActor
{
    /// <summary>Who asks.</summary>
    Actor Actor { get; }

    /// <summary>The session of the token that the request came with; null for a guest.</summary>
    long? SessionId { get; }

    /// <summary>From where.</summary>
    ClientTrace Client { get; }

    /// <summary>What finds the request in the logs; null outside a request.</summary>
    string? TraceId { get; }

    /// <summary>The language that the request asks for (<c>Accept-Language</c>), one of <see cref="Languages"/>; null where it names none of them.</summary>
    string? Language { get; }
}

/// <summary>Extensions of <see cref="ICurrentActor"/>.</summary>
public static class CurrentActors
{
    /// <summary>The key of the user.</summary>
    /// <exception cref="InvalidOperationException">It is a guest: the route should have let in users only.</exception>
    public static long RequireUserId(this ICurrentActor current) =>
        current.Actor.UserId ?? throw new InvalidOperationException("Only users may ask for this, and the route let a guest through.");
}
