using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>The caller ends all sessions of the account, the one of this request included.</summary>
public sealed record LogoutEverywhere : IRequest<Result>;

internal sealed class LogoutEverywhereHandler(SessionEndings endings, ICurrentActor current) : IRequestHandler<LogoutEverywhere, Result>
{
    public Task<Result> Handle(LogoutEverywhere request, CancellationToken cancellationToken) =>
        endings.EndAllAsync(current.RequireUserId(), SessionEnding.LogoutEverywhere, cancellationToken);
}
