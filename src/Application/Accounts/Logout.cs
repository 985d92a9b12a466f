using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Ends the session of the request.</summary>
public sealed record Logout : IRequest<Result>;

internal sealed class LogoutHandler(IRepository<Session> sessions, SessionEndings endings, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<Logout, Result>
{
    public async Task<Result> Handle(Logout request, CancellationToken cancellationToken)
    {
        var own = new OwnSessionSpec(current, current.SessionId ?? 0, clock.GetUtcNow());
        var session = await sessions.FirstOrDefaultAsync(own, cancellationToken);
        return session is null ? Result.Success : await endings.EndAsync(session, SessionEnding.Logout, cancellationToken);
    }
}
