using Ardalis.Specification;
using FluentValidation;
using MediatR;
using ShopClean.Application.Auditing;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Exchanges a refresh token for the next pair of tokens.</summary>
public sealed record RefreshSession : IRequest<Result<TokensResponse>>
{
    /// <summary>The refresh token that it was given last; the web layer fills it in from the cookie in cookie mode.</summary>
    public string? RefreshToken { get; init; }
}

internal sealed class RefreshSessionValidator : AbstractValidator<RefreshSession>
{
    public RefreshSessionValidator() => RuleFor(request => request.RefreshToken).Required("Refresh token");
}

/// <summary>Exchanges the refresh token. One that was used before ends its session.</summary>
/// <remarks>Of several exchanges of one token at once the database lets one succeed; the others are retried, and repeat its answer.</remarks>
internal sealed class RefreshSessionHandler(
    IRepository<RefreshToken> refreshTokens,
    IUnitOfWork work,
    IOutbox outbox,
    SessionTokens tokens,
    SessionEndings endings,
    IAuditTrail audit,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<RefreshSession, Result<TokensResponse>>
{
    private static readonly Error SuccessorExists = Error.AlreadyExists(nameof(RefreshToken), "hash");

    public async Task<Result<TokensResponse>> Handle(RefreshSession request, CancellationToken cancellationToken)
    {
        var presented = await FindAsync(OpaqueToken.HashOf(request.RefreshToken!), cancellationToken);
        if (presented is null)
        {
            return Refuse(session: null, AccountErrors.InvalidRefreshToken);
        }

        if (!presented.Session.User.IsActive)
        {
            return Refuse(presented.Session, AccessErrors.AccountDisabled);
        }

        var next = tokens.SuccessorOf(request.RefreshToken!, presented);
        var successor = presented.UsedAt is null ? null : await FindAsync(next.Hash, cancellationToken);
        return presented.Session.Evaluate(presented, successor, clock.GetUtcNow(), tokens.RefreshGrace) switch
        {
            RefreshDecision.Exchange => await ExchangeAsync(presented, next, cancellationToken),
            RefreshDecision.Repeat => tokens.Renew(presented.Session, next),
            RefreshDecision.Reuse => await EndStolenSessionAsync(presented.Session, cancellationToken),
            RefreshDecision.Ended => Refuse(presented.Session, AccountErrors.InvalidRefreshToken),
        };
    }

    private Error Refuse(Session? session, Error why)
    {
        audit.CountRefused(AuditAction.RefreshRefused, session?.UserId, why.Code);
        return why;
    }

    private Task<RefreshToken?> FindAsync(string hash, CancellationToken ct) => refreshTokens.FirstOrDefaultAsync(new HashSpec(hash), ct);

    private async Task<Result<TokensResponse>> ExchangeAsync(RefreshToken used, OpaqueToken next, CancellationToken ct)
    {
        used.Session.Rotate(used, tokens.Keep(next), current.Client, clock.GetUtcNow(), tokens.RefreshLifetime);
        var saved = await work.SaveAsync(ct);
        return !saved.IsFailure ? tokens.Renew(used.Session, next)
            // Another exchange of this token made the one successor a moment before: look again.
            : saved.Error == SuccessorExists ? Error.Stale(nameof(Session))
            : saved.Error;
    }

    private async Task<Result<TokensResponse>> EndStolenSessionAsync(Session session, CancellationToken ct)
    {
        outbox.Enqueue(new SendNotice(session.UserId, AccountNotice.TokenReuse, session.Device), session.User.Email);
        var ended = await endings.EndAsync(session, SessionEnding.TokenReuse, ct);
        return ended.IsFailure ? ended.Error : AccountErrors.InvalidRefreshToken;
    }

    private sealed class HashSpec : SingleResultSpecification<RefreshToken>
    {
        public HashSpec(string hash) =>
            Query.Where(token => token.Hash == hash).Include(token => token.Session).ThenInclude(session => session.User);
    }
}
