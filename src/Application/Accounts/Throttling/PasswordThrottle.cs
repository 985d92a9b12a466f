using Ardalis.Specification;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.Throttling;

/// <summary>Asks the throttle whether the caller may try the password of an account, before anything is looked up or hashed.</summary>
public sealed class PasswordThrottle(LoginThrottle throttle, IReadRepository reads, ICurrentActor current, TimeProvider clock)
{
    /// <summary>The attempt if it is admitted; otherwise the time to wait.</summary>
    /// <param name="name">The account's name, as it was typed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(LoginAttempt? Admitted, TimeSpan Wait)> TryAdmitAsync(string name, CancellationToken ct)
    {
        var account = User.Normalize(name);
        var network = ClientNetwork.Of(current.Client.IpAddress);
        if (throttle.NeedsHistory(account, network))
        {
            throttle.Remember(account, network, await IsKnownAsync(account, ct));
        }

        return throttle.TryAdmit(account, network);
    }

    private Task<bool> IsKnownAsync(string account, CancellationToken ct) =>
        reads.AnyAsync(new KnownAddressSpec(account, current.Client.IpAddress, clock.GetUtcNow()), ct);
}

/// <summary>The recent sessions of an account from an address.</summary>
internal sealed class KnownAddressSpec : Specification<Session>
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(90);

    public KnownAddressSpec(string account, string? ipAddress, DateTimeOffset now)
    {
        var since = now - Recent;
        Query.Where(session =>
            (session.User.NormalizedUsername == account || session.User.NormalizedEmail == account)
            && session.IpAddress == ipAddress
            && session.LastUsedAt > since
        );
    }
}
