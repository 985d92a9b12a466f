using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Ends all sessions of the caller, the present one included.</summary>
public sealed record LogoutEverywhere : IRequest<Result>;

internal sealed class LogoutEverywhereHandler(SessionEndings endings, ICurrentActor current) : IRequestHandler<LogoutEverywhere, Result>
{
    public Task<Result> Handle(LogoutEverywhere request, CancellationToken cancellationToken) =>
        endings.EndAllAsync(current.RequireUserId(), SessionEnding.LogoutEverywhere, cancellationToken);
}
