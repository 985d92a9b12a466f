using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>A client wants the next pair of tokens.</summary>
public sealed record RefreshSession : IRequest<Result<TokensResponse>>
{
    /// <summary>The refresh token that it was given last; the web layer fills it in from the cookie in cookie mode.</summary>
    public string? RefreshToken { get; init; }
}

/// <summary>What must be sent.</summary>
public sealed class RefreshSessionValidator : AbstractValidator<RefreshSession>
{
    /// <summary>Declares the rules.</summary>
    public RefreshSessionValidator() => RuleFor(request => request.RefreshToken).Required("Refresh token");
}

/// <summary>Rotates the refresh token. What the session decides about a used one is saved too: that is how a family ends.</summary>
public sealed class RefreshSessionHandler(
    IRepository<Session> sessions,
    IUnitOfWork work,
    SessionTokens tokens,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<RefreshSession, Result<TokensResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<TokensResponse>> Handle(RefreshSession request, CancellationToken cancellationToken)
    {
        var usedHash = OpaqueToken.HashOf(request.RefreshToken!);
        var session = await sessions.FirstOrDefaultAsync(new FamilySpec(usedHash), cancellationToken);
        if (session is null)
        {
            return AccountErrors.InvalidRefreshToken;
        }

        if (!session.User.IsActive)
        {
            return AccessErrors.AccountDisabled;
        }

        var next = OpaqueToken.Create();
        var rotated = session.Rotate(usedHash, next.Hash, current.Client, clock.GetUtcNow(), tokens.RefreshLifetime);
        var saved = await work.SaveAsync(cancellationToken);
        return rotated.IsFailure ? rotated.Error
            // Two exchanges of one token at once: the other one won.
            : saved.IsFailure ? AccountErrors.InvalidRefreshToken
            : tokens.Renew(session, next);
    }

    private sealed class FamilySpec : Specification<Session>
    {
        public FamilySpec(string hash) =>
            Query
                .Where(session => session.RefreshTokens.Any(token => token.Hash == hash))
                .Include(nameof(Session.User))
                .Include(nameof(Session.RefreshTokens));
    }
}
