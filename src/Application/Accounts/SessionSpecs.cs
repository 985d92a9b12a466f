using Ardalis.Specification;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The live sessions of the caller, the one used last first.</summary>
internal sealed class OwnSessionsSpec : Specification<Session>
{
    public OwnSessionsSpec(ICurrentActor current, DateTimeOffset now)
    {
        Query
            .Where(Session.Ownership.VisibleTo(current.Actor))
            .Where(session => session.EndedAt == null && session.ExpiresAt > now)
            .OrderByDescending(session => session.LastUsedAt)
            .ThenByDescending(session => session.Id);
    }
}

/// <summary>One session, if it is the caller's own and lives.</summary>
internal sealed class OwnSessionSpec : SingleResultSpecification<Session>
{
    public OwnSessionSpec(ICurrentActor current, long id, DateTimeOffset now) =>
        Query
            .Where(Session.Ownership.VisibleTo(current.Actor))
            .Where(session => session.Id == id && session.EndedAt == null && session.ExpiresAt > now);
}
