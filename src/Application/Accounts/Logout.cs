using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>The caller ends the session of the token it came with.</summary>
public sealed record Logout : IRequest<Result>;

/// <summary>Logs out.</summary>
public sealed class LogoutHandler(IRepository<Session> sessions, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<Logout, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(Logout request, CancellationToken cancellationToken)
    {
        var session = await sessions.FirstOrDefaultAsync(new OwnSessionSpec(current), cancellationToken);
        session?.End(clock.GetUtcNow());
        return await work.SaveAsync(cancellationToken);
    }

    private sealed class OwnSessionSpec : Specification<Session>
    {
        public OwnSessionSpec(ICurrentActor current)
        {
            var (sessionId, userId) = (current.SessionId, current.Actor.UserId);
            Query.Where(session => session.Id == sessionId && session.UserId == userId);
        }
    }
}
