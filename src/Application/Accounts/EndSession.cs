using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Ends one of the caller's sessions, such as that of a lost phone.</summary>
/// <param name="Id">The session's key.</param>
public sealed record EndSession(long Id) : IRequest<Result>;

internal sealed class EndSessionHandler(IRepository<Session> sessions, SessionEndings endings, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<EndSession, Result>
{
    public async Task<Result> Handle(EndSession request, CancellationToken cancellationToken)
    {
        var own = new OwnSessionSpec(current, request.Id, clock.GetUtcNow());
        var session = await sessions.FirstOrDefaultAsync(own, cancellationToken);
        return session is null ? AccountErrors.SessionNotFound : await endings.EndAsync(session, SessionEnding.Revoked, cancellationToken);
    }
}
