using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.Throttling;

/// <summary>Lets a login try its password only when it may: before anything is looked up, and long before anything is hashed.</summary>
public sealed class ThrottleLogins(LoginThrottle throttle, IReadRepository reads, ICurrentActor current, TimeProvider clock)
    : IPipelineBehavior<Login, Result<LoginResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<LoginResponse>> Handle(
        Login request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Result<LoginResponse>> next
    )
    {
        var account = User.Normalize(request.Identifier!);
        var network = ClientNetwork.Of(current.Client.IpAddress);
        if (throttle.AsksForFamiliarity(account, network))
        {
            throttle.Remember(account, network, await IsFamiliarAsync(account, cancellationToken));
        }

        var (admitted, wait) = throttle.Ask(account, network);
        if (admitted is null)
        {
            return AccountErrors.TooManyTries(wait);
        }

        using (admitted)
        {
            return Judge(admitted, await next());
        }
    }

    private static Result<LoginResponse> Judge(LoginTry tried, Result<LoginResponse> outcome)
    {
        // Whoever hears anything else knows the password.
        if (outcome.IsFailure && outcome.Error == AccountErrors.InvalidCredentials)
        {
            tried.Failed();
        }
        else
        {
            tried.Succeeded();
        }

        return outcome;
    }

    private Task<bool> IsFamiliarAsync(string account, CancellationToken ct) =>
        reads.AnyAsync(new FamiliarSpec(account, current.Client.IpAddress, clock.GetUtcNow()), ct);
}

/// <summary>The sessions that an account had from an address not long ago.</summary>
internal sealed class FamiliarSpec : Specification<Session>
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    public FamiliarSpec(string account, string? ipAddress, DateTimeOffset now)
    {
        var since = now - Lately;
        Query.Where(session =>
            (session.User.NormalizedUsername == account || session.User.NormalizedEmail == account)
            && session.IpAddress == ipAddress
            && session.LastUsedAt > since
        );
    }
}
