using Ardalis.Specification;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The caller's own sessions that live, those used last first.</summary>
public sealed class OwnSessionsSpec : Specification<Session>
{
    /// <summary>Creates the specification.</summary>
    public OwnSessionsSpec(ICurrentActor current, DateTimeOffset now)
    {
        var userId = current.Actor.UserId;
        Query
            .Where(session => session.UserId == userId && session.EndedAt == null && session.ExpiresAt > now)
            .OrderByDescending(session => session.LastUsedAt)
            .ThenByDescending(session => session.Id);
    }
}

/// <summary>One session, if it is the caller's own and lives.</summary>
public sealed class OwnSessionSpec : SingleResultSpecification<Session>
{
    /// <summary>Creates the specification.</summary>
    public OwnSessionSpec(ICurrentActor current, long id, DateTimeOffset now)
    {
        var userId = current.Actor.UserId;
        Query.Where(session => session.Id == id && session.UserId == userId && session.EndedAt == null && session.ExpiresAt > now);
    }
}
